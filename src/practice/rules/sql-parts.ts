/** In place of a need area, in rules that are not about one. */
export const NO_AREA = 'CAST(NULL AS varchar(20))';

/** In place of a day by which something is due, where the threshold of the rule says when. */
export const BY_THRESHOLD = 'CAST(NULL AS date)';

/** A rating `r` that says something of a need: one that was not assessed does not undo what was found before. */
export const saysSomething = (r: string): string => `(${r}.severity IS NOT NULL OR ${r}.is_priority)`;

/** Holds of a rating `r` after which nothing was said of its need. */
export const isNewest = (r: string): string => `NOT EXISTS (
    SELECT 1 FROM need_rating nr
    WHERE nr.case_id = ${r}.case_id AND nr.need_area_code = ${r}.need_area_code AND nr.assessed_on >= ${r}.assessed_on
      AND (nr.assessed_on > ${r}.assessed_on OR nr.id > ${r}.id) AND ${saysSomething('nr')})`;

/** The day since which a need has been a priority without a break, of its newest rating `r`. */
export const prioritySince = (r: string): string => `(
    SELECT MIN(f.assessed_on) FROM need_rating f
    WHERE f.case_id = ${r}.case_id AND f.need_area_code = ${r}.need_area_code AND f.is_priority
      AND NOT EXISTS (
        SELECT 1 FROM need_rating b
        WHERE b.case_id = f.case_id AND b.need_area_code = f.need_area_code AND b.assessed_on >= f.assessed_on
          AND b.id <> f.id AND NOT b.is_priority AND b.severity IS NOT NULL
          AND (b.assessed_on > f.assessed_on OR b.id > f.id)))`;

/** Work `p` that was planned and not given up. */
export const standing = (p: string): string => `${p}.not_delivered_on IS NULL`;

/** Holds of planned work `p` that has not begun. */
export const notStarted = (p: string): string =>
  `NOT EXISTS (SELECT 1 FROM delivery sd WHERE sd.plan_action_id = ${p}.id AND sd.started_on IS NOT NULL)`;
