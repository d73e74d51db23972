'use client';

import { Alert, Form, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { TextItem } from '@/components/forms/text-item';
import {
  type Delivery,
  DELIVERY_METHODS,
  type DeliveryMethod,
  type LateCause,
  type Lateness,
} from '@/lib/domain/case/delivery';
import type { WantedDelivery } from '@/lib/domain/case/request-content';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from '../case-desk';
import { CommandForm } from './command-form';
import styles from './command-form.module.css';
import { LatenessFields } from './lateness-fields';

type Carrier = Extract<Delivery, { method: 'post' }>['carrier'];

const CARRIERS = ['postal_enterprise', 'private_courier'] as const satisfies readonly Carrier[];

interface Values {
  readonly method: DeliveryMethod;
  readonly on: Day;
  readonly carrier?: Carrier;
  readonly proof: string;
  readonly lateCause?: LateCause;
  readonly lateText?: string;
}

/** What the applicant asked for comes first. */
const WANTED = {
  post: 'post',
  electronic: 'electronic',
  fax: 'fax',
  collect: 'in_person',
} as const satisfies Record<WantedDelivery, DeliveryMethod>;

const PROOF_HINT = {
  post: 'proofPost',
  in_person: 'proofSigned',
  through_agency: 'proofSigned',
  electronic: 'proofElectronic',
  fax: 'proofElectronic',
} as const satisfies Record<DeliveryMethod, string>;

function deliveryOf({ method, on, carrier = 'postal_enterprise', proof }: Values): Delivery {
  switch (method) {
    case 'post':
      return { method, postedOn: on, carrier, proof };
    case 'in_person':
    case 'through_agency':
      return { method, signedOn: on, proof };
    case 'electronic':
    case 'fax':
      return { method, sentOn: on, proof };
    default:
      return method satisfies never;
  }
}

const latenessOf = ({ lateCause, lateText }: Values): { lateness?: Lateness } =>
  lateCause && lateText ? { lateness: { cause: lateCause, reason: lateText } } : {};

/** Every name the command has for one of the fields. */
const FIELD_OF = {
  delivery: 'on',
  'delivery.postedOn': 'on',
  'delivery.signedOn': 'on',
  'delivery.sentOn': 'on',
  'delivery.carrier': 'carrier',
  'delivery.proof': 'proof',
  'delivery.method': 'method',
  lateness: 'lateCause',
  'lateness.cause': 'lateCause',
  'lateness.reason': 'lateText',
};

export function DeliverForm() {
  const t = useTranslations('case');
  const format = useFormat();
  const { today, events, state, clock } = useCaseDesk().view;
  const [form] = Form.useForm<Values>();
  const [first] = events;
  const usual = first?.type === 'received' ? WANTED[first.wantedDelivery] : 'post';
  const method = Form.useWatch('method', form) ?? usual;
  const on = Form.useWatch('on', form) ?? today;
  const carrier = Form.useWatch('carrier', form);
  const byCourier = method === 'post' && carrier === 'private_courier';
  const { dueOn } = clock;
  const late = dueOn !== null && on > dueOn;
  return (
    <CommandForm<Values>
      action="deliver"
      form={form}
      occasion={{ outcome: state.draft?.outcome }}
      fieldOf={FIELD_OF}
      initialValues={{ method: usual, on: today, carrier: 'postal_enterprise' }}
      toCommand={(values) => ({ type: 'deliver', delivery: deliveryOf(values), ...(late && latenessOf(values)) })}
    >
      <ChoiceItem name="method" label={t('field.method')}>
        <Radio.Group
          aria-label={t('field.method')}
          options={DELIVERY_METHODS.map((value) => ({ value, label: t(`deliver.method.${value}`) }))}
        />
      </ChoiceItem>
      <p className={styles.note} aria-live="polite">
        {t(`deliver.whichDay.${method}`)} <small>{t('deliver.source')}</small>
      </p>
      <ChoiceItem name="on" label={t(`deliver.dayOf.${method}`)}>
        <DayField latest={today} />
      </ChoiceItem>
      {dueOn && (
        <p className={late ? `${styles.note} ${styles.pressing}` : styles.note} role="status">
          {t(late ? 'deliver.late' : 'deliver.inTime', { on: format.fullDay(on), due: format.fullDay(dueOn) })}
        </p>
      )}
      {late && <LatenessFields />}
      {method === 'post' && (
        <ChoiceItem name="carrier" label={t('field.carrier')}>
          <Radio.Group
            aria-label={t('field.carrier')}
            options={CARRIERS.map((value) => ({ value, label: t(`deliver.carrier.${value}`) }))}
          />
        </ChoiceItem>
      )}
      {byCourier && <Alert type="warning" showIcon role="alert" title={t('deliver.noCourier')} />}
      <TextItem name="proof" label={t('field.proof')} extra={t(`hint.${PROOF_HINT[method]}`)} required max={200} />
    </CommandForm>
  );
}
