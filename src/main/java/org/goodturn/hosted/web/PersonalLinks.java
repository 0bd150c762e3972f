package org.goodturn.hosted.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.goodturn.share.Channel;

/**
 * An advocate's link as it is sent through each channel. The channel stands in the address, so that reports know it.
 */
final class PersonalLinks {

    private final Invitation invitation;

    PersonalLinks(Invitation invitation) {
        this.invitation = invitation;
    }

    String code() {
        return invitation.link().code().value();
    }

    String via(Channel channel) {
        var address = invitation.program().storefront().origin() + "/r/" + code();
        return channel == Channel.LINK ? address : address + "?via=" + channel.id();
    }

    /** What the personal page is told. @param message what the advocate sends, without the link */
    Map<String, Object> facts(String message, String subject) {
        return Map.of(
                "link",
                via(Channel.LINK),
                "sheet_link",
                via(Channel.SHEET),
                "code",
                code(),
                "message",
                message,
                "whatsapp_url",
                "https://wa.me/?text=" + encoded(withLink(message, Channel.WHATSAPP)),
                "mail_url",
                "mailto:?subject=" + encoded(subject) + "&body=" + encoded(withLink(message, Channel.EMAIL)),
                "qr_url",
                invitation.personalPath() + "/qr.svg",
                "shares_url",
                invitation.personalPath() + "/shares");
    }

    private String withLink(String message, Channel channel) {
        return (message + " " + via(channel)).strip();
    }

    /** For the part of an address behind the question mark, where mail programs take a plus for a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
