package org.goodturn.theme.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import org.goodturn.theme.Look;
import org.goodturn.theme.ThemeAsset;
import org.goodturn.theme.ThemeId;
import org.goodturn.theme.Themes;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Pictures, typefaces, scripts and stylesheets. Their addresses name their content, so browsers keep them for ever; an
 * address with an older name still gets today's content, to be asked for again.
 */
@Path("/theme/{theme}/{hash}")
class ThemeAssetPages {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final Themes themes;

    ThemeAssetPages(Themes themes) {
        this.themes = themes;
    }

    @GET
    @Path("style.css")
    public RestResponse<byte[]> stylesheet(@RestPath String theme, @RestPath String hash, @Context UriInfo address) {
        var installed = known(theme);
        var values = new HashMap<String, String>();
        address.getQueryParameters().forEach((id, given) -> values.put(id, given.getFirst()));
        values.keySet()
                .retainAll(
                        themes.find(installed).orElseThrow().settings().byId().keySet());
        return answer(themes.stylesheet(new Look(installed, values)).file(), hash);
    }

    @GET
    @Path("{path:.+}")
    public RestResponse<byte[]> asset(@RestPath String theme, @RestPath String hash, @RestPath String path) {
        return answer(themes.asset(known(theme), path).orElseThrow(NotFoundException::new), hash);
    }

    private ThemeId known(String theme) {
        return themes.all().stream()
                .map(installed -> installed.id())
                .filter(id -> id.value().equals(theme))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static RestResponse<byte[]> answer(ThemeAsset asset, String hash) {
        return ResponseBuilder.ok(asset.bytes())
                .header("Content-Type", asset.contentType())
                .header("Cache-Control", asset.hash().equals(hash) ? FOR_EVER : ASK_AGAIN)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
