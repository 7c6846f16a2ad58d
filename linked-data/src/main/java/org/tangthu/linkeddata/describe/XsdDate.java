package org.tangthu.linkeddata.describe;

import java.util.Optional;
import java.util.regex.Pattern;

/** The XML Schema datatype of those EDTF dates that are plain calendar dates, so that queries can compare them. */
enum XsdDate {
    YEAR("\\d{4}", "xsd:gYear"),
    MONTH("\\d{4}-(?:0[1-9]|1[0-2])", "xsd:gYearMonth"),
    DAY("\\d{4}-(?:0[1-9]|1[0-2])-\\d{2}", "xsd:date");

    private final Pattern form;
    private final String datatype;

    XsdDate(String form, String datatype) {
        this.form = Pattern.compile(form);
        this.datatype = datatype;
    }

    String datatype() {
        return datatype;
    }

    static Optional<XsdDate> of(String edtf) {
        for (XsdDate date : values()) {
            if (date.form.matcher(edtf).matches()) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }
}
