package org.tangthu.repository.verify;

/** Hears of a verification as it goes on, on the verifying thread. */
public interface VerifyListener {
    /** @param all an estimate made at the beginning */
    void checked(String part, long done, long all);

    void found(Finding finding);
}
