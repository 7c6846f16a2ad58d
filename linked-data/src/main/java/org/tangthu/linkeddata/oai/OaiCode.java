package org.tangthu.linkeddata.oai;

/** The errors of the protocol (section 3.6), called as it calls them. */
public enum OaiCode {
    BAD_ARGUMENT("badArgument"),
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    BAD_VERB("badVerb"),
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    NO_RECORDS_MATCH("noRecordsMatch");

    private final String code;

    OaiCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
