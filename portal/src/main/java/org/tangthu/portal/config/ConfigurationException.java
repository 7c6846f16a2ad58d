package org.tangthu.portal.config;

import java.util.List;
import org.tangthu.portal.PortalException;

/** The configuration cannot be used. One line for each thing that is wrong: where, what, and what would be right. */
public final class ConfigurationException extends PortalException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
