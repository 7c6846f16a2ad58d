package org.tangthu.portal.pages.account;

import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * An API token, shown once.
 *
 * @param value the token
 * @param example address to try it at
 */
public record TokenMadePage(Head head, String name, String value, String example) implements PageModel {
    @Override
    public String template() {
        return "pages/account/token-made";
    }
}
