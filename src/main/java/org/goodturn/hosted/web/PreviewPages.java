package org.goodturn.hosted.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.merchant.May;
import org.goodturn.share.Channel;
import org.goodturn.share.PersonalLink;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The consumer pages of a campaign as its draft makes them: the real ones, below one path of the portal, with an
 * advocate who does not exist. What people would send leads on to the next page and is kept nowhere.
 */
@Path("/portal/campaigns/{campaign}/preview")
@RolesAllowed(May.VIEW)
@Produces("text/html; charset=UTF-8")
class PreviewPages {

    private static final String ADVOCATE = "Maria";
    private static final Map<String, Object> FRIEND = Map.of("code", "HI-4F7HQ2VBN8");

    private final Programs programs;
    private final ConsumerPages pages;

    PreviewPages(Programs programs, ConsumerPages pages) {
        this.programs = programs;
        this.pages = pages;
    }

    /** @param page share or personal; anything else is where a friend lands */
    @GET
    @Transactional
    public RestResponse<String> open(@RestPath String campaign, @RestQuery String page) {
        var invitation = invitation(campaign);
        return switch (page == null ? "" : page) {
            case "share" -> leadTo(invitation.program().sharePath());
            case "personal" -> leadTo(invitation.personalPath());
            case "offer" -> leadTo(invitation.program().root() + "/offer");
            default -> leadTo(invitation.welcomePath());
        };
    }

    @GET
    @Path("welcome/{code}")
    @Transactional
    public String landing(@RestPath String campaign) {
        var invitation = invitation(campaign);
        return pages.landing(invitation, Form.empty(invitation.welcomePath()));
    }

    @POST
    @Path("welcome/{code}")
    @Transactional
    public RestResponse<String> claim(@RestPath String campaign) {
        return leadTo(invitation(campaign).program().root() + "/offer");
    }

    @GET
    @Path("offer")
    @Transactional
    public String offer(@RestPath String campaign) {
        var program = invitation(campaign).program();
        return pages.offer(program, FRIEND, program.terms().shop().value());
    }

    @GET
    @Path("share/{same}")
    @Transactional
    public String share(@RestPath String campaign) {
        var program = invitation(campaign).program();
        return pages.share(program, Form.empty(program.sharePath()));
    }

    @POST
    @Path("share/{same}")
    @Transactional
    public RestResponse<String> join(@RestPath String campaign) {
        return leadTo(invitation(campaign).personalPath());
    }

    @GET
    @Path("share/{same}/{code}")
    @Transactional
    public String personal(@RestPath String campaign) {
        return pages.personal(invitation(campaign), Map.of());
    }

    @GET
    @Path("share/{same}/{code}/qr.svg")
    @Produces("image/svg+xml")
    @Transactional
    public String qrCode(@RestPath String campaign) {
        return QrCode.svg(new PersonalLinks(invitation(campaign)).via(Channel.QR));
    }

    @POST
    @Path("share/{same}/{code}/recipients")
    @Transactional
    public String told(@RestPath String campaign) {
        return pages.personal(invitation(campaign), Map.of("is_told", true));
    }

    /** Told by the page's script when a way of sharing is tried. */
    @POST
    @Path("share/{same}/{code}/shares")
    public RestResponse<String> shared(@RestPath String campaign) {
        invitation(campaign);
        return RestResponse.noContent();
    }

    private Invitation invitation(String id) {
        var campaign = Campaign.of(id).orElseThrow(() -> ProblemException.notFound("campaign"));
        var root = "/portal/campaigns/" + campaign.publicId() + "/preview";
        return new Invitation(programs.preview(campaign, root), PersonalLink.imagined(campaign.id), ADVOCATE);
    }

    private static RestResponse<String> leadTo(String path) {
        return RestResponse.seeOther(URI.create(path));
    }
}
