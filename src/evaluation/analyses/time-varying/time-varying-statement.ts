import type { BilingualDto } from '../../dto/bilingual.dto.js';
import type { OutcomeInterval } from '../../outcomes/outcome-comparison.js';
import { both, joined } from '../../sentence/bilingual.js';
import { ratio } from '../../sentence/sentence-words.js';

/** What may be said of reoffending from the start of the work on; never that the work made the difference. */
export function statementOf(interval: OutcomeInterval | null): BilingualDto {
  if (interval === null) {
    return both(
      'There is too little to compare the time after the start of the work with the time before it; this does not mean that the intervention has no effect.',
      'Nid oes digon i gymharu’r amser ar ôl dechrau’r gwaith â’r amser cyn hynny; nid yw hyn yn golygu nad oes gan yr ymyriad effaith.',
    );
  }
  const { estimate, lower, upper } = interval;
  const figures = both(
    `From the start of the work on, children came to a first proven reoffence at ${ratio(estimate)} times the rate of children for whom it had not started (95% interval ${ratio(lower)} to ${ratio(upper)}); below 1 is better.`,
    `O ddechrau’r gwaith ymlaen, daeth plant at aildrosedd profedig cyntaf ar ${ratio(estimate)} gwaith cyfradd plant nad oedd wedi dechrau iddynt (cyfwng 95% ${ratio(lower)} i ${ratio(upper)}); mae llai nag 1 yn well.`,
  );
  const verdict =
    lower <= 1 && upper >= 1
      ? both(
          'This is inconclusive; it should not be taken to mean that the intervention has no effect.',
          'Nid yw hyn yn derfynol; ni ddylid cymryd bod hyn yn golygu nad oes gan yr ymyriad effaith.',
        )
      : both(
          'The rates differ; this alone does not show that the intervention made the difference.',
          'Mae’r cyfraddau’n wahanol; nid yw hyn ar ei ben ei hun yn dangos mai’r ymyriad a wnaeth y gwahaniaeth.',
        );
  return joined(figures, verdict);
}
