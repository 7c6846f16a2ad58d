package org.tangthu.repository.testing;

import org.tangthu.repository.verify.Finding;
import org.tangthu.repository.verify.VerifyListener;

/** For who wants the report alone. */
public final class SilentVerification implements VerifyListener {
    @Override
    public void checked(String part, long done, long all) {}

    @Override
    public void found(Finding finding) {}
}
