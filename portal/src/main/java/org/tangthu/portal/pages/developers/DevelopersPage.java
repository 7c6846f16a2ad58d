package org.tangthu.portal.pages.developers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * The page for developers and aggregators.
 *
 * @param catalogue path of the catalogue of APIs
 */
public record DevelopersPage(Head head, List<Group> groups, String catalogue) implements PageModel {
    public DevelopersPage {
        Objects.requireNonNull(head);
        groups = List.copyOf(groups);
        Objects.requireNonNull(catalogue);
    }

    /** Doors for one purpose. */
    public record Group(String code, String title, String text, List<Door> doors) {
        public Group {
            doors = List.copyOf(doors);
        }
    }

    /**
     * A door.
     *
     * @param code its place on the page
     * @param standard what it speaks, by name and version
     * @param trial empty while there is nothing to try it on
     */
    public record Door(String code, String title, String standard, String text, Optional<Trial> trial) {
        public Door {
            Objects.requireNonNull(trial);
        }
    }

    /**
     * A question that is answered with something that is here.
     *
     * @param address absolute
     * @param command for a shell, as it stands
     * @param form to ask another one
     */
    public record Trial(String address, String command, Optional<Form> form) {
        public Trial {
            Objects.requireNonNull(form);
        }

        Trial(String address, String command) {
            this(address, command, Optional.empty());
        }

        Trial with(Form asking) {
            return new Trial(address, command, Optional.of(asking));
        }
    }

    /** @param action local @param fixed values that are sent along */
    public record Form(String action, Map<String, String> fixed, Choice choice) {
        public Form {
            fixed = Map.copyOf(fixed);
        }
    }

    /** @param options to choose from; empty where anything may be written */
    public record Choice(String name, String label, String value, List<String> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    @Override
    public String template() {
        return "pages/developers/developers";
    }
}
