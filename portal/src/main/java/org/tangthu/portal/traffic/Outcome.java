package org.tangthu.portal.traffic;

/** What the limits made of a request. */
public enum Outcome {
    /** It was within its budget. */
    ANSWERED,
    /** It was over its budget, and answered because such are only reported. */
    REPORTED,
    /** It was over its budget. */
    REFUSED
}
