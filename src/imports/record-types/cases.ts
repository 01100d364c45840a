import { CaseRecord } from '../../cases/case-record.entity.js';
import { caseFaults, childFaults } from '../../cases/case-rules.js';
import { Child } from '../../cases/child.entity.js';
import { optional, required } from '../columns/columns.js';
import { areaCode, codeOf, date, oneOf, reference } from '../columns/kinds.js';
import { changeOfBoth } from '../engine/batch.js';
import { factsOf } from '../engine/facts.js';
import { deliveryAreaIds } from '../engine/find-parents.js';
import { moved, ofRules, unknown } from '../engine/row-faults.js';
import { type FactsOf, type Target, TableWriter } from '../engine/table-writer.js';
import { birthFaults, caseSpanFaults, caseSpans, childEvents, placeChildren } from './case-dependents.js';
import { recordType } from './record-type.js';

const CHILD: Target<Child> = {
  entity: Child,
  keyColumn: 'reference',
  keyOf: ({ reference }) => reference,
  versioned: true,
  about: ({ id: childId }) => ({ recordType: 'child', childId }),
};
const CASE: Target<CaseRecord> = {
  entity: CaseRecord,
  keyColumn: 'reference',
  keyOf: ({ reference }) => reference,
  versioned: true,
  about: ({ id: caseId, childId }) => ({ recordType: 'case', caseId, childId }),
};

const columns = {
  case_reference: required(reference(), "The service's own reference of the case; the key.", 'CASE-1'),
  child_reference: required(
    reference(),
    "The service's own reference of the child, never a name. Several cases may be of one child.",
    'CHILD-1',
  ),
  date_of_birth: required(date(), 'Date of birth of the child.', '2010-05-14'),
  sex: required(codeOf('SEX'), 'Sex of the child.', 'MALE'),
  ethnicity: optional(codeOf('ETHNICITY'), 'Ethnicity of the child; empty: not recorded.', 'WHITE'),
  preferred_language: optional(oneOf('en', 'cy'), 'The language the child prefers; empty: not asked.', 'cy'),
  opened_on: required(date(), 'Day on which the case opened.', '2026-01-12'),
  closed_on: optional(date(), 'Day on which it closed; empty: open.'),
  order_type: required(codeOf('ORDER_TYPE'), 'What the supervision rests on.', 'REFERRAL_ORDER'),
  order_ends_on: optional(date(), 'Last day of the order; empty: not known, or there is none.', '2026-10-08'),
  setting: required(codeOf('SETTING'), 'Where the child is supervised.', 'COMMUNITY'),
  care_status: optional(
    codeOf('CARE_STATUS'),
    'Whether the child is looked after; empty: not recorded.',
    'NOT_LOOKED_AFTER',
  ),
  index_event: optional(
    codeOf('INDEX_EVENT'),
    'What starts the reoffending follow-up; empty, with its date, where nothing does, as in prevention work.',
    'COURT_NON_CUSTODIAL',
  ),
  index_date: optional(date(), 'Day of the index event: release, sentence or caution.', '2026-01-09'),
  likelihood_of_reoffending: optional(
    codeOf('JUDGEMENT_LEVEL'),
    'Judged likelihood of reoffending; empty: not assessed.',
    'MEDIUM',
  ),
  delivery_area: optional(areaCode(), 'Where the case belongs; empty: to the whole service.', 'CYNON'),
};

export const cases = recordType({
  name: 'cases',
  summary: 'One case of a child: a period of supervision, with the child it is of.',
  notes: [
    'Rows of one child must agree in date_of_birth, sex, ethnicity and preferred_language.',
    'A case does not move to another child.',
  ],
  columns,
  async apply(batch, rows) {
    const areas = await batch.once(deliveryAreaIds);
    const children = await TableWriter.open(batch, CHILD, [
      ...new Set(rows.map(({ cells }) => cells.child_reference)),
    ]);
    const cases = await TableWriter.open(
      batch,
      CASE,
      rows.map(({ cells }) => cells.case_reference),
    );
    const wanted = rows.map((row) => {
      const { cells } = row;
      const child = children.get(cells.child_reference);
      const record = cases.get(cells.case_reference);
      const area = cells.delivery_area;
      const deliveryAreaId = area ? areas.get(area) : area;
      return {
        row,
        areaFaults:
          area && !deliveryAreaId ? [unknown('delivery_area', 'delivery area', 'delivery-areas')] : [],
        child: factsOf<Omit<FactsOf<Child>, 'deliveryAreaId'>>(
          {
            reference: cells.child_reference,
            dateOfBirth: cells.date_of_birth,
            sex: cells.sex,
            ethnicity: cells.ethnicity,
            preferredLanguage: cells.preferred_language,
          },
          child,
        ),
        record: factsOf<Omit<FactsOf<CaseRecord>, 'childId'>>(
          {
            reference: cells.case_reference,
            openedOn: cells.opened_on,
            closedOn: cells.closed_on,
            orderType: cells.order_type,
            orderEndsOn: cells.order_ends_on,
            setting: cells.setting,
            careStatus: cells.care_status,
            indexEvent: cells.index_event,
            indexDate: cells.index_date,
            likelihoodOfReoffending: cells.likelihood_of_reoffending,
            deliveryAreaId,
            teamId: undefined,
            allocatedToId: undefined,
            isRestricted: undefined,
          },
          record,
          { isRestricted: false },
        ),
        childBefore: child && { ...child },
        before: record && { ...record },
      };
    });

    const redated = wanted.flatMap(({ before, record }) =>
      before && (before.openedOn !== record.openedOn || before.closedOn !== record.closedOn)
        ? [before.id]
        : [],
    );
    const spans = await caseSpans(batch, redated);
    const reborn = wanted.flatMap(({ childBefore, child }) =>
      childBefore && childBefore.dateOfBirth !== child.dateOfBirth ? [childBefore.id] : [],
    );
    const events = await childEvents(batch, [...new Set(reborn)]);

    const placed = new Set<string>();
    for (const { row, areaFaults, child, record, childBefore, before } of wanted) {
      const { case_reference: reference, child_reference: childReference } = row.cells;
      const shared = [child.dateOfBirth, child.sex, child.ethnicity, child.preferredLanguage];
      const faults = [
        ...batch.repeated(row, 'case_reference', reference),
        ...batch.disagrees(row, 'child_reference', childReference, shared),
        ...areaFaults,
        ...(before ? moved('child_reference', before.childId, childBefore?.id ?? '') : []),
        ...ofRules(columns, [
          ...childFaults(child, batch.today),
          ...caseFaults(record, child, batch.today),
          ...(before ? caseSpanFaults(record, spans.get(before.id)) : []),
          ...(childBefore
            ? birthFaults(child.dateOfBirth, events.get(childBefore.id) ?? [], before?.id)
            : []),
        ]),
      ];
      if (batch.rejects(row, faults)) continue;
      const { deliveryAreaId } = children.get(childReference) ?? record;
      const written = children.put(childReference, { ...child, deliveryAreaId });
      const { change } = cases.put(reference, { ...record, childId: written.row.id });
      const elsewhere = record.deliveryAreaId !== deliveryAreaId;
      if (change === 'updated' || (change === 'inserted' && elsewhere)) placed.add(written.row.id);
      batch.count(changeOfBoth(change, written.change));
    }
    await children.flush();
    await cases.flush();
    if (placed.size > 0) await placeChildren(batch, [...placed]);
  },
});
