package org.tangthu.portal.frame;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;

/**
 * The addresses that pages link to: those of {@link Addresses} without scheme and host, so that a page works under
 * whatever name it was reached, and in the language of the page. Immutable.
 */
public final class Links {
    private final Addresses addresses;
    private final Language language;
    private final int origin;

    public Links(Addresses addresses, Language language) {
        this.addresses = addresses;
        this.language = language;
        this.origin = addresses.base().length()
                - URI.create(addresses.base()).getRawPath().length();
    }

    /** A page of the site in this language. @param path begins with a slash, may have a query */
    public String to(String path) {
        return inLanguage(plain(path), language);
    }

    /** The same page in the other language. @param path as for {@link #to} */
    public String switched(String path) {
        return inLanguage(plain(path), language.other());
    }

    /** A page as search engines are to know it in this language. @param address with host, in Vietnamese */
    public String canonical(String address) {
        return inLanguage(address, language);
    }

    /** The same in each language, by the language's tag, and {@code x-default}: what is for readers of any other. */
    public Map<String, String> editions(String address) {
        Map<String, String> editions = new LinkedHashMap<>();
        for (Language each : Language.values()) {
            editions.put(each.tag(), inLanguage(address, each));
        }
        editions.put("x-default", address);
        return editions;
    }

    /** What {@link #to} makes this address of, in any language. @param address with host */
    public String path(String address) {
        return address.substring(addresses.base().length());
    }

    /** An address that has no language: data, images, assets. */
    public String plain(String path) {
        return local(addresses.at(path));
    }

    public String item(Ark ark) {
        return inLanguage(local(addresses.item(ark)), language);
    }

    /** Items like one. */
    public String similar(Ark ark) {
        return inLanguage(local(addresses.similar(ark)), language);
    }

    /** The reader of an item, opened at a page. */
    public String reader(Ark ark, String page) {
        return inLanguage(local(addresses.item(ark)) + "?page=" + page, language);
    }

    /** @param more parameters of the reader, encoded, such as {@code q=h%C3%A0}; may be empty */
    public String reader(Ark ark, String page, String more) {
        return inLanguage(local(addresses.item(ark)) + "?page=" + page + (more.isEmpty() ? "" : "&" + more), language);
    }

    /** The item as a PDF file; the page that tells how far it is speaks this language. */
    public String pdf(Ark ark) {
        return inLanguage(local(addresses.pdf(ark)), language);
    }

    /** Where an item is borrowed and given back. */
    public String borrow(Ark ark) {
        return inLanguage(local(addresses.borrow(ark)), language);
    }

    /** Where somebody signs in. @param then the page to go on with, with host */
    public String signIn(String then) {
        return to("/sign-in?return=" + URLEncoder.encode(path(then), StandardCharsets.UTF_8));
    }

    /** The item in Mirador. */
    public String view(Ark ark) {
        return inLanguage(local(addresses.view(ark)), language);
    }

    /** The reader alone, for pages of other sites. */
    public String embed(Ark ark) {
        return inLanguage(local(addresses.embed(ark)), language);
    }

    /** The item in Mirador, opened at a page. */
    public String view(Ark ark, String page) {
        return inLanguage(local(addresses.view(ark)) + "?page=" + page, language);
    }

    public String page(Ark ark, String page) {
        return page(ark, page, "");
    }

    /** @param query encoded; may be empty */
    public String page(Ark ark, String page, String query) {
        return inLanguage(local(addresses.page(ark, page)) + (query.isEmpty() ? "" : "?" + query), language);
    }

    /** Without the language, for a form that sends it along. */
    public String plainPage(Ark ark, String page) {
        return local(addresses.page(ark, page));
    }

    public String library(String id) {
        return inLanguage(local(addresses.library(id)), language);
    }

    public String collection(String id) {
        return inLanguage(local(addresses.collection(id)), language);
    }

    /** A concept of a scheme, or a person or body that is known. */
    public String concept(String scheme, String notation) {
        return inLanguage(local(addresses.concept(scheme, notation)), language);
    }

    /** The Image API service of a page, without a slash at its end. */
    public String imageService(Ark ark, String page) {
        return local(addresses.imageService(ark, page));
    }

    public String previewService(Ark ark, String page) {
        return local(addresses.previewService(ark, page));
    }

    /** All the items that have this value. */
    public String search(String parameter, String value) {
        return to("/search?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** With the host again, for those who follow a link without a page. @param local made here */
    public String absolute(String local) {
        return addresses.base().substring(0, origin) + local;
    }

    public String local(String absolute) {
        return absolute.substring(origin);
    }

    private static String inLanguage(String address, Language language) {
        if (language == Language.VI) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + "lang=" + language.tag();
    }
}
