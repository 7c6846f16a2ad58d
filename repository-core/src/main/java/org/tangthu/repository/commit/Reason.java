package org.tangthu.repository.commit;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Why somebody did something to an entity: a code of a short list, and a sentence of that person's. Both are for the
 * record, and neither is shown to the public.
 *
 * @param sentence one line of 1 to {@value #LONGEST} characters, in NFC
 */
public record Reason(String code, String sentence) {
    public static final int LONGEST = 1_000;
    private static final Pattern CODE = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20}){0,3}");

    /** @throws IllegalArgumentException saying which of the two does not fit */
    public Reason {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("the reason needs a code of the list, in small letters");
        }
        sentence = Normalizer.normalize(sentence, Normalizer.Form.NFC).strip().replaceAll("[\\p{Cc}\\s]+", " ");
        if (sentence.isEmpty() || sentence.length() > LONGEST) {
            throw new IllegalArgumentException("the reason needs a sentence of 1 to " + LONGEST + " characters");
        }
    }
}
