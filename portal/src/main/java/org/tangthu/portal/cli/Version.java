package org.tangthu.portal.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version, from the manifest of the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Tangthu.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
        return new String[] {"Tàng Thư " + version, "Java " + Runtime.version()};
    }
}
