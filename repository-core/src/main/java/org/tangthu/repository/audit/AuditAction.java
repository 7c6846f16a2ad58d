package org.tangthu.repository.audit;

import java.util.Locale;

/** What is logged. The list is closed: nothing that a reader reads, seeks or borrows is in it. */
public enum AuditAction {
    SIGN_IN,
    /** The second step of signing in. */
    SIGN_IN_CODE,
    SIGN_OUT,
    /** Signing in is refused for a while, after too many failures. */
    LOCK,
    UNLOCK,
    ACCOUNT_CREATE,
    ACCOUNT_CHANGE,
    ACCOUNT_DELETE,
    PASSWORD_CHANGE,
    SECOND_FACTOR_ADD,
    SECOND_FACTOR_REMOVE,
    /** An identity at a foreign provider belongs to an account from now on, or no more. */
    IDENTITY_LINK,
    IDENTITY_UNLINK,
    ROLES_CHANGE,
    GROUPS_CHANGE,
    TOKEN_CREATE,
    TOKEN_REVOKE,
    /** A request was refused for its token. The first of its kind in an hour. */
    TOKEN_REFUSE,
    /** Somebody who signed in was refused a page of staff, or a form there. The first of its kind in an hour. */
    PAGE_REFUSE,
    /** Sessions ended by another than sign-out. */
    SESSIONS_END,
    DEPOSIT_OPEN,
    DEPOSIT_COMMIT,
    DEPOSIT_DISCARD,
    /** A version of an item, a collection, a library or an agent stands. Written with the catalogue, or not at all. */
    VERSION,
    /** Somebody changed a description by hand. */
    ITEM_EDIT,
    /** Submitted, appraised, published or sent back; the details say which. */
    ITEM_STEP,
    ITEM_WITHDRAW,
    ITEM_RESTORE,
    ACCESS_CHANGE,
    PURGE_ASK,
    PURGE_AGREE,
    PURGE_REFUSE,
    PURGE,
    PROJECTION_RETRY,
    PROJECTION_REBUILD,
    /** Cancel, switch, rollback, forget or compact. */
    PROJECTION_DECIDE,
    OCR_START,
    OCR_STOP,
    DUMP_START,
    /** What the target of a connector refused is sent again. */
    CONNECTOR_RESEND,
    /** What readers asked for or reported. */
    REQUEST_ACCEPT,
    REQUEST_ANSWER,
    REQUEST_REJECT,
    REQUEST_ERASE,
    AUDIT_EXPORT,
    /** What stands in the database cannot be read: somebody changed it there. Never appended. */
    UNREADABLE;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As it stands in SQL and in exports. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is no such action */
    public static AuditAction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
