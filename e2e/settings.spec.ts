// The system administrator keeps units and accounts, and sees no case.
import { ask, register } from './actions/by-program';
import { choose, goTo, panel } from './actions/fields';
import { expect, test } from './fixtures';

const UNIT = '网络安全保卫支队';
const NAME = '邓某（测试）';

test('新设处室和账号，初始密码能登录，停用后立即退出', async ({ signIn, visit, expectErrors }) => {
  expectErrors(/status of 401/);
  const admin = await signIn('guanli');
  await goTo('/settings')(admin);
  await test.step('新设处室', async () => {
    const units = panel(admin, '处室');
    await units.getByLabel('处室名称').fill(UNIT);
    await units.getByRole('button', { name: '添加处室' }).click();
    await expect(units.getByRole('listitem').filter({ hasText: UNIT })).toBeVisible();
  });
  const staff = panel(admin, '人员账号');
  const password = await test.step('新设账号，密码只显示一次', async () => {
    await staff.getByLabel('用户名', { exact: true }).fill('ceshi01');
    await staff.getByLabel('姓名', { exact: true }).fill(NAME);
    await choose(staff, '角色', '承办人');
    await admin.keyboard.press('Escape');
    await choose(staff, '处室', UNIT);
    await staff.getByRole('button', { name: '添加账号' }).click();
    const told = staff.getByRole('status').filter({ hasText: '初始密码只显示这一次' });
    const shown = await told.getByRole('code').innerText();
    await told.getByRole('button', { name: '已记下，关闭' }).click();
    await expect(told).toBeHidden();
    await admin.reload();
    expect(await admin.content()).not.toContain(shown);
    return shown;
  });

  const colleague = await visit();
  await test.step('密码不对，说明并保留用户名', async () => {
    await goTo('/sign-in')(colleague);
    await colleague.getByLabel('用户名').fill('ceshi01');
    await colleague.getByLabel('密码').fill(`${password}X`);
    await colleague.getByRole('button', { name: '登录' }).click();
    await expect(colleague.getByRole('alert').filter({ hasText: '用户名或密码不正确' })).toBeVisible();
    await expect(colleague.getByLabel('用户名')).toHaveValue('ceshi01');
  });
  await test.step('用初始密码登录', async () => {
    await colleague.getByLabel('密码').fill(password);
    await colleague.getByRole('button', { name: '登录' }).click();
    await expect(colleague.getByRole('heading', { name: '办件台' })).toBeVisible();
    await expect(colleague.getByRole('banner')).toContainText(NAME);
  });
  await test.step('停用后那边立即退出', async () => {
    await staff.getByRole('button', { name: `停用 ${NAME}` }).click();
    await admin
      .getByRole('tooltip')
      .getByRole('button', { name: '停 用' })
      .or(admin.getByRole('tooltip').getByRole('button', { name: '停用', exact: true }))
      .click();
    await expect(staff.getByRole('button', { name: `恢复 ${NAME}` })).toBeVisible();
    expect((await colleague.request.get('/api/v1/me')).status()).toBe(401);
    await colleague.reload();
    await expect(colleague.getByRole('heading', { name: '工作人员登录' })).toBeVisible();
  });
});

test('系统管理员看不到任何办件', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 404/);
  const { caseId } = await register(await signIn('shoujian'), { subject: '管理员不该看到的事项' });
  const admin = await signIn('guanli');
  await goTo('/queue')(admin);
  await expect(admin).toHaveURL(/\/settings$/);
  await expect(admin.getByRole('navigation', { name: '主导航' }).getByRole('link')).toHaveText(['设置']);
  expect(await ask(admin, '/cases?view=all')).toMatchObject({ rows: [], total: 0 });
  expect((await admin.request.get(`/api/v1/cases/${caseId}`)).status()).toBe(404);
  for (const path of [`/cases/${caseId}`, '/reports/2020', '/disputes']) {
    await admin.goto(path);
    await expect(admin.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
  }
});

test('别人打不开设置', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 404/);
  const page = await signIn('duban');
  await goTo('/settings')(page);
  await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
  expect((await page.request.get('/api/v1/settings')).status()).toBe(403);
});
