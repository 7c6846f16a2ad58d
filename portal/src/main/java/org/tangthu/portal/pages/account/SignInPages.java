package org.tangthu.portal.pages.account;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;

/** Builds the pages of signing in and out. Immutable. */
public final class SignInPages {
    /** Where the way to the provider begins, below the base. */
    public static final String OPENID = "/sign-in/openid";

    private final Editions editions;
    private final Optional<String> provider;
    private final Clock clock;

    /** @param provider what the OpenID provider is called; empty if there is none */
    public SignInPages(Editions editions, Optional<String> provider, Clock clock) {
        this.editions = editions;
        this.provider = provider;
        this.clock = clock;
    }

    /** What somebody has to know before signing in. */
    public enum Notice {
        /** The provider does not answer; who has a password here signs in as ever. */
        PROVIDER_AWAY("away"),
        /** What came back from the provider proves nobody. */
        PROVIDER_REFUSED("refused"),
        /** The provider proved somebody who has no account here, and none is made. */
        NO_ACCOUNT("no-account"),
        LOCKED("locked"),
        /** Too many passwords are being compared at this moment. */
        BUSY("busy");

        private final String key;

        Notice(String code) {
            this.key = "signin.notice." + code;
        }
    }

    public SignInPage signIn(FormView form, ReturnAddress then, Optional<Notice> notice, Language language) {
        Edition edition = editions.get(language);
        return new SignInPage(
                Head.unindexed(edition.text("signin.title")),
                form,
                then.path(),
                provider.map(name -> new Link(
                        edition.text("signin.provider", name), edition.links().to(OPENID + then.asQuery()))),
                notice.map(told -> edition.text(told.key, provider.orElse(""))));
    }

    /** Login and password do not belong together. Which of them is wrong is not told. */
    public FormView wrong(FormView form, Language language) {
        return form.wrong("login", editions.get(language).text("signin.wrong"));
    }

    /** The code is none. */
    public FormView wrongCode(FormView form, Language language) {
        return form.wrong("code", editions.get(language).text("signin.code.wrong"));
    }

    /** There were too many failures. @param field beside which it is told @param until when to come back */
    public FormView paused(FormView form, String field, Instant until, Language language) {
        Edition edition = editions.get(language);
        // The next full minute, so that nobody comes too early.
        String time = edition.formats().moment(until.plusSeconds(59), clock.instant());
        return form.wrong(field, edition.text("signin.paused", time));
    }

    /** Seconds until then; at least one. */
    public long secondsTo(Instant then) {
        return Math.max(1, Duration.between(clock.instant(), then).toSeconds() + 1);
    }

    public SecondFactorPage secondFactor(FormView form, ReturnAddress then, Language language) {
        return new SecondFactorPage(
                Head.unindexed(editions.get(language).text("signin.code.title")), form, then.path());
    }

    public SignOutPage signOut(FormView form, Language language) {
        return new SignOutPage(Head.unindexed(editions.get(language).text("signout.title")), form);
    }

    /** @param ending where the session at the provider can be ended too */
    public SignedOutPage signedOut(Optional<URI> ending, Language language) {
        Edition edition = editions.get(language);
        return new SignedOutPage(
                Head.unindexed(edition.text("signedout.title")),
                ending.map(address ->
                        new Link(edition.text("signedout.provider", provider.orElse("")), address.toString())));
    }
}
