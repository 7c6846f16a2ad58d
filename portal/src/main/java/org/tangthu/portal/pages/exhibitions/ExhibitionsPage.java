package org.tangthu.portal.pages.exhibitions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.Teaser;

/**
 * The exhibitions.
 *
 * @param newer address of those that opened later
 * @param older address of those that opened earlier
 */
public record ExhibitionsPage(Head head, List<Teaser> exhibitions, Optional<String> newer, Optional<String> older)
        implements PageModel {
    public ExhibitionsPage {
        Objects.requireNonNull(head);
        exhibitions = List.copyOf(exhibitions);
        Objects.requireNonNull(newer);
        Objects.requireNonNull(older);
    }

    @Override
    public String template() {
        return "pages/exhibitions/exhibitions";
    }
}
