package org.tangthu.portal.frame;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.model.TextOrigin;

/** What is to be said to somebody who asks for a page. */
public sealed interface Answer {
    /**
     * The page.
     *
     * @param tag changes whenever the page may have changed, for visitors who may see the same; empty if that is unknown
     * @param links typed links to send along
     * @param lasting whether it may be given to others who may see the same, and until when
     */
    record Found(PageModel page, Optional<String> tag, List<Link> links, Lasting lasting) implements Answer {
        public Found {
            links = List.copyOf(links);
        }

        /** One that is made anew for everybody. */
        public Found(PageModel page, Optional<String> tag, List<Link> links) {
            this(page, tag, links, Lasting.NO);
        }

        /** One whose changes nothing tells but itself. */
        public static Found of(PageModel page, Lasting lasting) {
            return new Found(page, Optional.empty(), List.of(), lasting);
        }

        /** The same, which may be given to others. */
        public Found lasting(Lasting as) {
            return new Found(page, tag, links, as);
        }
    }

    /** Until when a page may be given to others who may see the same. */
    enum Lasting {
        /** It is for one visitor, or changes with the minute. */
        NO,
        /** Until an entity changes that it was made of. */
        AS_THE_CATALOGUE,
        /** The same, and until the search index moves on. */
        AS_THE_INDEX
    }

    /** It stands at another address for good: the canonical spelling. @param address with host */
    record Moved(String address) implements Answer {}

    /** Another page shows it. @param address with host */
    record Elsewhere(String address) implements Answer {}

    /**
     * A text instead of a page.
     *
     * @param type media type
     * @param tag changes whenever the text may have changed
     * @param open whether anybody may read it
     * @param languages of the text, as BCP 47 tags; empty if they are not known
     * @param origin who made it, where that can be told for all of it
     * @param links typed links to send along
     */
    record Text(
            String type,
            String tag,
            boolean open,
            List<String> languages,
            Optional<TextOrigin> origin,
            List<Link> links,
            Content content)
            implements Answer {
        public Text {
            languages = List.copyOf(languages);
            links = List.copyOf(links);
        }
    }

    /** What is in a text or a file. */
    interface Content {
        /** Writes it all; memory is bounded however long it is. @param out is not closed */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * A file about an item, the same for every visitor.
     *
     * @param content in UTF-8; written only for those who have not got it yet
     * @param name under which to keep it
     * @param tag changes whenever the file may have changed
     */
    record File(Content content, String mediaType, String name, String tag, List<Link> links) implements Answer {
        public File {
            links = List.copyOf(links);
        }
    }

    /**
     * A large file that is never changed, for those who may have it.
     *
     * @param name under which to keep it
     * @param tag stands for its bytes
     */
    record Document(Path file, String mediaType, String name, String tag) implements Answer {}

    /**
     * It is not there yet.
     *
     * @param page says how far it is
     * @param status 202 if it is being made, so that browsers come again by themselves; 503 if not
     * @param again when to ask again
     */
    record Later(PageModel page, int status, Duration again) implements Answer {}

    /** There is no such thing, or it is not yet public. */
    record Missing() implements Answer {}

    /** It was there and was withdrawn. */
    record Gone() implements Answer {}

    /** It is there, but not for this visitor. */
    record Refused(Notice why) implements Answer {}

    /**
     * @param rel link relation of the IANA registry
     * @param type media type of what is there, where it is one for sure
     */
    record Link(String rel, String href, Optional<String> type) {
        public Link(String rel, String href) {
            this(rel, href, Optional.empty());
        }
    }

    public static Answer found(PageModel page) {
        return new Found(page, Optional.empty(), List.of());
    }
}
