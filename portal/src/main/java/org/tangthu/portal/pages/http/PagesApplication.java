package org.tangthu.portal.pages.http;

import java.util.Optional;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.tangthu.portal.account.AttemptCookie;
import org.tangthu.portal.account.SignInCookie;
import org.tangthu.portal.atom.AtomFeeds;
import org.tangthu.portal.forms.OwnOrigin;
import org.tangthu.portal.frame.Assets;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.about.AboutPages;
import org.tangthu.portal.pages.browse.BrowsePages;
import org.tangthu.portal.pages.collections.CollectionPages;
import org.tangthu.portal.pages.developers.DevelopersPages;
import org.tangthu.portal.pages.exhibitions.ExhibitionPages;
import org.tangthu.portal.pages.frames.FramePages;
import org.tangthu.portal.pages.install.InstallPages;
import org.tangthu.portal.pages.kept.KeptPages;
import org.tangthu.portal.pages.libraries.LibraryPages;
import org.tangthu.portal.pages.opendata.OpenDataPages;
import org.tangthu.portal.pages.quality.QualityPages;
import org.tangthu.portal.pages.results.OpenSearch;
import org.tangthu.portal.pages.results.ResultLists;
import org.tangthu.portal.pages.things.MapPages;
import org.tangthu.portal.pages.traffic.TrafficPages;
import org.tangthu.portal.pages.use.UsePages;
import org.tangthu.repository.address.Addresses;

/**
 * The pages as a Jersey application, to be mounted below every longer path ({@code /*}): an address that nobody knows
 * gets its page from here too.
 */
public final class PagesApplication extends ResourceConfig {
    private final Responses responses;
    private final Addresses addresses;

    /** Of which none is kept. */
    public PagesApplication(Pages pages, Addresses addresses, String build) {
        this(pages, Optional.empty(), addresses, build);
    }

    /**
     * @param kept where pages are kept as they were written, if any are
     * @param addresses of the site, from which alone forms are taken
     * @param build name of the program's build, part of entity tags
     */
    public PagesApplication(Pages pages, Optional<KeptPages> kept, Addresses addresses, String build) {
        this.responses = new Responses(pages, kept, build);
        this.addresses = addresses;
        register(PagesResource.class);
        register(TextResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(pages).to(Pages.class);
                bind(responses).to(Responses.class);
                bind(addresses).to(Addresses.class);
                bind(new OwnOrigin(addresses.base())).to(OwnOrigin.class);
                bind(new SignInCookie(addresses.base())).to(SignInCookie.class);
            }
        });
        register(FormGuard.class);
        register(ErrorMapper.class);
        register(BrokenAnswers.class);
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        // A page is found under whatever name the site was reached: a proxy before it may have another.
        property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
    }

    /** The same with the desk of an item, and the pages on which items are erased; they need those of people. */
    public PagesApplication with(Removals removals) {
        register(StaffItemResource.class);
        register(StaffStepResource.class);
        register(StaffPurgeResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(removals).to(Removals.class);
            }
        });
        return this;
    }

    /** The same with the pages of signing in, of accounts and of staff, and those on which readers ask for something. */
    public PagesApplication with(People people, Desk desk) {
        register(FreshIdentities.class);
        register(RefusedPages.class);
        register(SignInResource.class);
        register(OpenIdResource.class);
        register(SignOutResource.class);
        register(AccountResource.class);
        register(SecondFactorResource.class);
        register(TokenResource.class);
        register(StaffResource.class);
        register(StaffAccountsResource.class);
        register(StaffAccountResource.class);
        register(NewAccountResource.class);
        register(AskResource.class);
        register(StaffRequestsResource.class);
        register(StaffAuditResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(people).to(People.class);
                bind(desk).to(Desk.class);
                bind(new AttemptCookie(addresses.base())).to(AttemptCookie.class);
                bind(new Doorkeeper(people.accounts(), new SignInCookie(addresses.base()), responses))
                        .to(Doorkeeper.class);
            }
        });
        return this;
    }

    /** The same with the pages on which descriptions are edited; they need those of people. */
    public PagesApplication with(EditingDesk desk) {
        register(StaffEditResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(desk).to(EditingDesk.class);
            }
        });
        return this;
    }

    /** The same with those on which new items are deposited; they need those of people. */
    public PagesApplication with(DepositDoor deposits) {
        register(StaffNewDepositResource.class);
        register(StaffDepositResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(deposits).to(DepositDoor.class);
            }
        });
        return this;
    }

    /** The same with those that tell how libraries are used; they need those of people. */
    public PagesApplication with(UsePages use) {
        register(StaffUsageResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(use).to(UsePages.class);
            }
        });
        return this;
    }

    /** The same with those that tell how the engines stand and which items wait for somebody; they need those of people. */
    public PagesApplication with(StatusDesk desk) {
        register(StaffStatusResource.class);
        register(StaffQueueResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(desk).to(StatusDesk.class);
            }
        });
        return this;
    }

    /** The same with the page of connectors; it needs those of people. */
    public PagesApplication with(ConnectorDoor connectors) {
        register(StaffConnectorsResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(connectors).to(ConnectorDoor.class);
            }
        });
        return this;
    }

    /** The same with the page of who uses how much; it needs those of people. */
    public PagesApplication with(TrafficPages traffic) {
        register(StaffRobotsResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(traffic).to(TrafficPages.class);
            }
        });
        return this;
    }

    /** The same with the page that tells how complete descriptions are. */
    public PagesApplication with(QualityPages quality) {
        register(QualityResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(quality).to(QualityPages.class);
            }
        });
        return this;
    }

    /** The same with the pages by which visitors browse. */
    public PagesApplication with(BrowsePages browse) {
        register(BrowseResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(browse).to(BrowsePages.class);
            }
        });
        return this;
    }

    /** The same with results in forms for other programs. */
    public PagesApplication with(ResultLists results, OpenSearch openSearch) {
        register(ResultsResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(results).to(ResultLists.class);
                bind(openSearch).to(OpenSearch.class);
            }
        });
        return this;
    }

    /** The same with the windows that viewers open. */
    public PagesApplication with(ViewingDesk desk) {
        register(ViewingResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(desk).to(ViewingDesk.class);
            }
        });
        return this;
    }

    /** The same with the one about open data. */
    public PagesApplication with(OpenDataPages openData) {
        register(OpenDataResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(openData).to(OpenDataPages.class);
            }
        });
        return this;
    }

    /** The same with the one for developers, and what programs look for by themselves. */
    public PagesApplication with(DevelopersPages developers) {
        register(DevelopersResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(developers).to(DevelopersPages.class);
            }
        });
        return this;
    }

    /** The same with what browsers need to install the site. */
    public PagesApplication with(InstallPages install, Assets assets) {
        register(InstallResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(install).to(InstallPages.class);
                bind(assets).to(Assets.class);
            }
        });
        return this;
    }

    /** The same with the map of places. */
    public PagesApplication with(MapPages map) {
        register(MapResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(map).to(MapPages.class);
            }
        });
        return this;
    }

    /** The same with the pages about the site itself, of its libraries, its collections and its exhibitions. */
    public PagesApplication with(SitePages site) {
        register(AboutResource.class);
        register(HoldingsResource.class);
        register(ExhibitionResource.class);
        register(FrameResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(site.about()).to(AboutPages.class);
                bind(site.libraries()).to(LibraryPages.class);
                bind(site.collections()).to(CollectionPages.class);
                bind(site.exhibitions()).to(ExhibitionPages.class);
                bind(site.frames()).to(FramePages.class);
            }
        });
        return this;
    }

    /** The same with the feeds of what is new. */
    public PagesApplication with(AtomFeeds feeds, Editions editions) {
        register(AtomResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(feeds).to(AtomFeeds.class);
                bind(editions).to(Editions.class);
            }
        });
        return this;
    }

    /** The same with those on which items are borrowed. */
    public PagesApplication with(LendingDesk desk) {
        register(LendingResource.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(desk).to(LendingDesk.class);
            }
        });
        return this;
    }
}
