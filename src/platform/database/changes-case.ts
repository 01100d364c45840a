import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** How the case is found whose record a row is. */
export interface CaseOfRow {
  /** The property that names the case, or what the cases are looked up by. */
  property: string;
  /**
   * A statement that gives the `id` of each case, by `:id`; null: the property is the id of the case. Rows that lead to
   * their case in this way are followed where they are changed: new ones come with another row of the case.
   */
  casesOf: string | null;
}

const known = new WeakMap<object, CaseOfRow>();

/** Says that what is worked out from a case rests on rows of this entity: transactions note which cases they change. */
export const ChangesCase =
  (property: string, casesOf: string | null = null): ClassDecorator =>
  (target) =>
    void known.set(target, { property, casesOf });

/** How the case of an entity's rows is found; undefined where nothing is worked out from them. */
export const caseOfRow = <Row extends ObjectLiteral>(entity: EntityTarget<Row>): CaseOfRow | undefined =>
  typeof entity === 'function' ? known.get(entity) : undefined;
