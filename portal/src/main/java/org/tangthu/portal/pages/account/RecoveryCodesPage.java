package org.tangthu.portal.pages.account;

import java.util.List;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * Recovery codes, shown once.
 *
 * @param onward where to go then
 */
public record RecoveryCodesPage(Head head, List<String> codes, String onward) implements PageModel {
    @Override
    public String template() {
        return "pages/account/recovery-codes";
    }
}
