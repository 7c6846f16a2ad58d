package org.tangthu.portal.frame;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.PortalException;

/** Writes pages with the templates among the resources. Everything is escaped as HTML by the engine. Thread-safe. */
public final class Templates {
    private static final Version VERSION = Configuration.VERSION_2_3_34;

    private final Configuration configuration = new Configuration(VERSION);
    private final Assets assets;
    private final Site site;

    public Templates(Assets assets, Site site) {
        this.assets = assets;
        this.site = site;
        configuration.setClassForTemplateLoading(Templates.class, "/org/tangthu/portal");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setObjectWrapper(new OptionalsAsMissing());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        // Numbers are written by Formats; what a template prints itself is an identifier or an attribute.
        configuration.setNumberFormat("computer");
    }

    public String render(PageModel page, String path, Edition edition) {
        Map<String, Object> root = new HashMap<>();
        root.put("page", page);
        root.put("site", site);
        root.put("path", path);
        root.put("language", edition.language());
        root.put("t", edition.messages());
        root.put("f", edition.formats());
        root.put("link", edition.links());
        root.put("assets", assets);
        StringWriter html = new StringWriter(16_384);
        try {
            configuration.getTemplate(page.template() + ".ftlh").process(root, html);
        } catch (TemplateException e) {
            throw new PortalException("The page " + path + " could not be written: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }

    /** Templates ask an empty Optional as they ask anything that is not there: {@code <#if x??>}. */
    private static final class OptionalsAsMissing extends DefaultObjectWrapper {
        OptionalsAsMissing() {
            super(VERSION);
        }

        @Override
        public TemplateModel wrap(Object object) throws TemplateModelException {
            return super.wrap(object instanceof Optional<?> optional ? optional.orElse(null) : object);
        }
    }
}
