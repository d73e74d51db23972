/** Plays a story through the services, on the days it happened: the same doors, rules and refusals as any other case. */
import 'server-only';
import type { CaseCommand } from '@/lib/domain/case/command';
import { needsConfirmation } from '@/lib/domain/clock/receipt';
import { addWorkingDays, type WorkCalendar } from '@/lib/domain/clock/work-calendar';
import type { Day } from '@/lib/domain/day';
import { raise } from '@/lib/domain/raise';
import type { Result } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/staff/actor';
import { officeMoment } from '@/lib/platform/today';
import { actOnCase } from '../act-on-case';
import { callAt } from '../call';
import { registerRequest, type Registered } from '../register-request';
import { SEATS, type StaffKey } from './people';
import { type Stage, STAGES, type Story } from './story';

export interface Cast {
  readonly actors: Readonly<Record<StaffKey, Actor>>;
  readonly unitIds: Readonly<Record<string, string>>;
  readonly calendar: WorkCalendar;
}

/** A story tells what was possible: a refusal is a mistake in it. */
export const must = <T>(result: Result<T>): T =>
  result.ok ? result.value : raise(`the story was refused: ${JSON.stringify(result.refusal)}`);

const HOURS = [
  '09:10',
  '09:40',
  '10:15',
  '10:50',
  '11:20',
  '14:10',
  '14:45',
  '15:20',
  '15:50',
  '16:20',
  '16:50',
  '17:10',
];

export async function play(story: Story, { actors, unitIds, calendar }: Cast): Promise<Registered> {
  let moments = 0;
  const momentOn = (on: Day) => officeMoment(on, HOURS[moments++ % HOURS.length]);
  const reaches = (stage: Stage) => STAGES.indexOf(story.until) >= STAGES.indexOf(stage);

  const confirms = needsConfirmation(story.channel);
  const { channel, applicantKind, subject, description, arrivedOn } = story;
  const request = {
    type: 'register',
    channel,
    applicantKind,
    subject,
    description,
    arrivedOn,
    wantedForm: 'paper',
    wantedDelivery: 'post',
  } as const;
  const registered = must(
    await registerRequest(callAt(actors.registrar, momentOn(arrivedOn)), { request, applicant: story.applicant }),
  );
  let version = confirms ? 1 : 2;
  const act = async (who: StaffKey, on: Day, command: CaseCommand) => {
    ({ version } = must(await actOnCase(callAt(actors[who], momentOn(on)), registered.caseId, command, version)));
  };

  if (!reaches('registered')) return registered;
  if (confirms)
    await act('registrar', arrivedOn, { type: 'confirmReceipt', confirmedOn: arrivedOn, how: '电话联系申请人确认' });
  let start = arrivedOn;
  const after = (workingDays: number) => addWorkingDays(calendar, start, workingDays);

  if (story.supplement) {
    const { points, noticeAfter, answeredAfter } = story.supplement;
    const sentOn = after(noticeAfter);
    await act('registrar', sentOn, { type: 'askSupplement', sentOn, points, periodWorkingDays: 15 });
    const noticeOn = after(noticeAfter + 1);
    await act('registrar', noticeOn, { type: 'recordSupplementNotice', receivedOn: noticeOn });
    if (answeredAfter === null) return registered;
    start = after(answeredAfter);
    await act('registrar', start, {
      type: 'receiveSupplement',
      receivedOn: start,
      content: '补充说明了所需信息的名称和时间范围。',
    });
  }
  if (story.withdrawn) {
    await act('registrar', after(2), { type: 'withdraw', withdrawnOn: after(2), proof: '申请人提交撤回申请书' });
    return registered;
  }
  const seat = SEATS[story.unit];
  const unitId = unitIds[story.unit] ?? raise(`no unit ${story.unit}`);
  if (!reaches('assigned')) return registered;
  await act('registrar', after(1), { type: 'assign', unitId, note: '' });
  if (!reaches('accepted')) return registered;
  await act(seat.handler, after(2), { type: 'accept', handlerId: actors[seat.handler].userId });
  if (story.extension) {
    const { workingDays, reason, granted } = story.extension;
    await act(seat.handler, after(3), { type: 'askExtension', workingDays, reason });
    if (granted) {
      await act('officeHead', after(4), { type: 'approveExtension' });
      await act(seat.handler, after(4), { type: 'tellExtension', toldOn: after(4) });
    }
  }
  for (const { after: workingDays, by, command } of story.procedures ?? []) {
    const on = after(workingDays);
    await act(by === 'handler' ? seat.handler : by, on, command(on, after));
  }
  if (!reaches('drafted')) return registered;
  await finish(story, reaches, act, { seat, draftOn: story.draftAfter, after });
  return registered;
}

interface Ending {
  readonly seat: (typeof SEATS)[keyof typeof SEATS];
  readonly draftOn: number;
  readonly after: (workingDays: number) => Day;
}

/** From the draft to the delivery. */
async function finish(
  story: Story,
  reaches: (stage: Stage) => boolean,
  act: (who: StaffKey, on: Day, command: CaseCommand) => Promise<void>,
  { seat, draftOn, after }: Ending,
): Promise<void> {
  const draft: CaseCommand = {
    type: 'draftOutcome',
    outcome: story.outcome,
    grounds: story.grounds,
    reply: story.reply,
  };
  const approve = (opinion: string): CaseCommand => ({ type: 'approve', opinion });
  let on = draftOn;
  await act(seat.handler, after(on), draft);
  if (story.sentBack) {
    await act(seat.head, after(on), approve('同意'));
    await act('secrecy', after((on += 1)), approve('不涉密'));
    await act('legal', after(on), { type: 'sendBack', reason: story.sentBack });
    await act(seat.handler, after((on += 1)), draft);
  }
  if (reaches('unit_reviewed')) await act(seat.head, after((on += 1)), approve('同意'));
  if (reaches('secrecy_reviewed')) await act('secrecy', after(on), approve('经审查，不涉及国家秘密'));
  if (reaches('legal_reviewed')) await act('legal', after((on += 1)), approve('依据适当，同意'));
  if (reaches('signed')) await act('officeHead', after((on += 1)), { type: 'sign' });
  if (story.failedDelivery) {
    const failed = { method: 'post', on: after(on), reason: story.failedDelivery, proof: '' } as const;
    await act('registrar', after(on), { type: 'recordFailedDelivery', failed });
  }
  if (reaches('delivered')) {
    const postedOn = after((on += 1));
    const proof = `EMS-${story.applicant.idNumber.slice(-4)}（演示）`;
    await act('registrar', postedOn, {
      type: 'deliver',
      delivery: { method: 'post', postedOn, carrier: 'postal_enterprise', proof },
      ...(story.lateness && { lateness: story.lateness }),
    });
  }
}
