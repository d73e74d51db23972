// The JSON door from outside: other sites, other roles, other units, more than was asked for, and those who have left.
import { account } from './accounts';
import { act, assign, register, see, send, today } from './actions/by-program';
import { expect, openSession, OUR_ORIGIN, test } from './fixtures';
import { BASE_URL } from './server';

const FROM_ELSEWHERE: Readonly<Record<string, Record<string, string>>> = {
  'no Origin': {},
  'Origin null': { origin: 'null' },
  'another Origin': { origin: 'http://evil.test' },
  'another Origin and host': { origin: 'http://evil.test', 'x-forwarded-host': 'evil.test' },
  'another site, our Origin': { ...OUR_ORIGIN, 'sec-fetch-site': 'cross-site' },
};

test('从别的网站来的写操作一律拒绝，什么也不变', async ({ signIn }) => {
  const page = await signIn('shoujian');
  const { caseId } = await register(page, { subject: '跨站请求' });
  const before = await see(page, caseId);
  const order = {
    expectedVersion: before.state.version,
    command: { type: 'withdraw', withdrawnOn: today(), proof: '伪造' },
  };
  for (const [name, headers] of Object.entries(FROM_ELSEWHERE)) {
    await test.step(name, async () => {
      for (const [path, body] of [
        [`/cases/${caseId}/commands`, order],
        [`/cases/${caseId}/applicant`, {}],
        ['/disputes', { kind: 'recon', filedOn: today(), acceptanceNumber: '' }],
      ] as const) {
        expect((await send(page, path, body, headers)).status(), path).toBe(403);
      }
    });
  }
  expect(await see(page, caseId)).toEqual(before);
  expect((await page.request.get('/api/v1/disputes').then((answer) => answer.json())).rows).toEqual(
    expect.not.arrayContaining([expect.objectContaining({ caseId: null, kind: 'recon' })]),
  );
  await test.step('不是 JSON 的也不收', async () => {
    const form = await page.request.post(`/api/v1/cases/${caseId}/commands`, {
      headers: { ...OUR_ORIGIN, 'content-type': 'text/plain' },
      data: JSON.stringify(order),
    });
    expect(form.status()).toBe(422);
  });
});

test('多出来的字段一律拒绝', async ({ signIn }) => {
  const page = await signIn('shoujian');
  const { caseId } = await register(page, { subject: '越权字段' });
  const before = await see(page, caseId);
  const expectedVersion = before.state.version;
  const command = { type: 'withdraw', withdrawnOn: today(), proof: '撤回书' };
  const bodies: readonly string[] = [
    JSON.stringify({ expectedVersion, command: { ...command, status: 'closed' } }),
    JSON.stringify({ expectedVersion, command, dueOn: '2099-01-01' }),
    JSON.stringify({ expectedVersion, command: { ...command, handlerId: 'x', role: 'supervisor' } }),
    `{"expectedVersion":${expectedVersion},"command":${JSON.stringify(command)},"__proto__":{"isAdmin":1},"x":1}`,
    JSON.stringify({ expectedVersion, command: [command] }),
    JSON.stringify({ expectedVersion, command: { type: 'publish' } }),
  ];
  for (const data of bodies) {
    const answer = await page.request.post(`/api/v1/cases/${caseId}/commands`, {
      headers: { ...OUR_ORIGIN, 'content-type': 'application/json' },
      data: Buffer.from(data),
    });
    expect(answer.status(), data).toBe(422);
    expect(await answer.json()).toMatchObject({ refusal: { code: 'invalid_input' } });
  }
  expect(await see(page, caseId)).toEqual(before);

  await test.step('会话里的角色改不了', async () => {
    const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json();
    const answer = await page.request.post('/api/auth/session', {
      headers: { ...OUR_ORIGIN, 'content-type': 'application/json' },
      data: { csrfToken, data: { user: { role: 'supervisor' }, roles: ['supervisor'], sid: 'x' } },
    });
    expect(answer.status()).toBe(404);
    const me = await (await page.request.get('/api/v1/me')).json();
    expect(me.roles).toEqual(['registrar']);
  });
});

test('不是自己角色的命令被拒绝，别的单位的办件不存在', async ({ signIn }) => {
  const registrar = await signIn('shoujian');
  const { caseId } = await register(registrar, { subject: '角色与单位' });
  await assign(registrar, caseId, '治安支队');
  const { state } = await see(registrar, caseId);
  const order = (command: object) => ({ expectedVersion: state.version, command });

  for (const [username, command] of [
    ['shoujian', { type: 'accept', handlerId: 'x' }],
    ['shoujian', { type: 'sign' }],
    ['chengban', { type: 'assign', unitId: 'x', note: '' }],
    ['duban', { type: 'approve', opinion: '' }],
    ['qianfa', { type: 'withdraw', withdrawnOn: today(), proof: '撤回' }],
  ] as const) {
    const page = await signIn(username);
    const answer = await send(page, `/cases/${caseId}/commands`, order(command));
    expect([403, 409], `${username} ${command.type}`).toContain(answer.status());
  }
  const outsider = await signIn('chengban2');
  expect((await outsider.request.get(`/api/v1/cases/${caseId}`)).status()).toBe(404);
  for (const [path, body] of [
    [`/cases/${caseId}/commands`, order({ type: 'return', reason: '不是我们的' })],
    [`/cases/${caseId}/applicant`, {}],
  ] as const) {
    expect((await send(outsider, path, body)).status(), path).toBe(404);
  }
  expect((await see(registrar, caseId)).state).toEqual(state);
  await act(registrar, caseId, { type: 'withdraw', withdrawnOn: today(), proof: '测试结束' });
});

test('没有登录：接口答 401，页面回到登录，绕不过去', async ({ visit, signIn }) => {
  const { caseId } = await register(await signIn('shoujian'), { subject: '未登录不该看到的事项' });
  const { request } = (await visit()).context();
  for (const path of ['/me', '/cases', `/cases/${caseId}`, '/reports/2020', '/disputes', '/settings']) {
    const answer = await request.get(`/api/v1${path}`);
    expect(answer.status(), path).toBe(401);
    expect(answer.headers()['cache-control']).toContain('no-store');
  }
  expect((await request.post('/api/v1/cases', { data: {}, headers: OUR_ORIGIN })).status()).toBe(401);

  const around: readonly (readonly [string, Record<string, string>])[] = [
    [`/cases/${caseId}`, {}],
    [`/cases/${caseId}`, { RSC: '1', 'next-router-prefetch': '1' }],
    [`/cases/${caseId}.rsc`, {}],
    [`/cases/${caseId}?_rsc=x`, { RSC: '1' }],
    [`/CASES/${caseId}`, {}],
    [`//cases/${caseId}`, {}],
    [`/%2e/cases/${caseId}/`, {}],
    [`/zh-CN/cases/${caseId}`, {}],
    [`/cases/${caseId}`, { 'x-nextjs-data': '1' }],
    [`/cases/${caseId}`, { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' }],
    ['/queue?view=all', { 'x-middleware-subrequest': 'src/middleware' }],
  ];
  for (const [path, headers] of around) {
    const answer = await request.get(`${BASE_URL}${path}`, { headers, maxRedirects: 0 });
    expect(await answer.text(), `${path} ${JSON.stringify(headers)}`).not.toContain('未登录不该看到的事项');
  }
});

test('没有登录时打开的页面，登录后就到；密码输错也不丢，别的网站去不了', async ({ visit, signIn, expectErrors }) => {
  expectErrors(/status of 401/);
  const page = await visit();
  const { username, password } = account('duban');
  await page.goto('/queue?view=overdue');
  await expect(page).toHaveURL(/\/sign-in\?back=%2Fqueue%3Fview%3Doverdue$/);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill('not the password');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '用户名或密码不正确' })).toBeVisible();
  await expect(page.getByLabel('用户名')).toHaveValue(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page).toHaveURL(/\/queue\?view=overdue/);

  const signedIn = await signIn('duban');
  for (const back of ['https://evil.test/', '//evil.test', '/\\evil.test']) {
    await signedIn.goto(`/sign-in?back=${encodeURIComponent(back)}`);
    expect(new URL(signedIn.url())).toMatchObject({ origin: BASE_URL, pathname: '/queue' });
  }
});

test('会话的凭证脚本读不到，退出以后重放无效', async ({ visit }) => {
  const page = await visit();
  const context = page.context();
  const { username, password } = account('chuzhang2');
  expect(await openSession(context, username, password)).toBe(200);
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith('session-token'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

  await page.goto('/queue');
  expect(await page.evaluate(() => document.cookie)).not.toContain('session');
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '工作人员登录' })).toBeVisible();

  const thief = await visit();
  await thief.context().addCookies([cookie!]);
  expect((await thief.request.get('/api/v1/me')).status()).toBe(401);
  await thief.goto('/queue');
  await expect(thief).toHaveURL(/\/sign-in/);
});

test('读不懂的地址：接口说明无法处理，页面答没有这个页面', async ({ visit }) => {
  const { request } = (await visit()).context();
  for (const path of ['/api/v1/cases/%ff', '/api/v1/cases/%00', '/api/v1/cases?q=%00']) {
    const answer = await request.get(`${BASE_URL}${path}`);
    expect(answer.status(), path).toBe(400);
    expect(await answer.json()).toMatchObject({ refusal: { code: 'invalid_input' } });
  }
  for (const path of ['/cases/%ff', '/cases/%00', '/queue?q=%00']) {
    const answer = await request.get(`${BASE_URL}${path}`);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text()).toContain('没有找到这个页面');
  }
});

test('没有的接口、残缺的表单和伪造的凭证，都有明白的回答', async ({ visit }) => {
  const { request } = (await visit()).context();
  const nowhere = await request.get('/api/v1/nope');
  expect(nowhere.status()).toBe(404);
  expect(await nowhere.json()).toMatchObject({ refusal: { code: 'not_found' }, message: expect.stringMatching(/。$/) });
  for (const path of ['/locale', '/api/auth/callback/credentials', '/api/auth/signout']) {
    const broken = await request.post(path, {
      headers: { ...OUR_ORIGIN, 'content-type': 'application/json' },
      data: Buffer.from('{'),
    });
    expect(broken.status(), path).toBe(400);
  }
  const forged = { cookie: 'next-auth.session-token=forged; next-auth.callback-url=forged' };
  expect((await request.get('/api/v1/me', { headers: forged })).status()).toBe(401);
  expect((await request.get('/api/auth/csrf', { headers: forged })).status()).toBe(200);
});

test('页面和接口都带安全响应头', async ({ signIn }) => {
  const page = await signIn('duban');
  for (const path of ['/', '/status', '/sign-in', '/queue', '/api/v1/me', '/api/v1/cases', '/nothing-here']) {
    const headers = (await page.request.get(path)).headers();
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    const policy = headers['content-security-policy'] ?? '';
    for (const part of [`default-src 'self'`, `object-src 'none'`, `frame-ancestors 'none'`, `form-action 'self'`]) {
      expect(policy, path).toContain(part);
    }
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['x-powered-by']).toBeUndefined();
  }
  expect((await page.request.get(`${BASE_URL}/setup`)).status()).toBe(404);
});
