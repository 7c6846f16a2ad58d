package org.tangthu.repository.verify;

/** Hears of a verification as it goes on, on the verifying thread. */
public interface VerifyListener {
    /** @param all an estimate made at the beginning */
    void checked(String part, long done, long all);

    void found(Finding finding);

    static VerifyListener none() {
        return new VerifyListener() {
            @Override
            public void checked(String part, long done, long all) {}

            @Override
            public void found(Finding finding) {}
        };
    }
}
