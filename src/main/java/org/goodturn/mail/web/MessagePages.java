package org.goodturn.mail.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.mail.Message;
import org.goodturn.mail.Writing;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/portal/messages")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class MessagePages {

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance list(MessageListView view);

        static native TemplateInstance detail(MessageView view);
    }

    private final MessageRows rows;
    private final MessageReferences references;
    private final Writing writing;
    private final Flash flash;
    private final Clock clock;
    private final boolean isSending;

    MessagePages(
            MessageRows rows,
            MessageReferences references,
            Writing writing,
            Flash flash,
            Clock clock,
            @ConfigProperty(name = "quarkus.mailer.mock") boolean mock) {
        this.rows = rows;
        this.references = references;
        this.writing = writing;
        this.flash = flash;
        this.clock = clock;
        this.isSending = !mock;
    }

    @GET
    @Transactional
    public TemplateInstance list(@BeanParam MessageSearch search) {
        return Templates.list(new MessageListView(search, rows.page(search), isSending));
    }

    @GET
    @Path("{message}")
    @Transactional
    public TemplateInstance detail(@RestPath("message") String id, @RestQuery String part) {
        return page(find(id), "plain".equals(part));
    }

    /** The mail itself, for the frame on its page. */
    @GET
    @Path("{message}/html")
    @Transactional
    public RestResponse<String> html(@RestPath("message") String id) {
        return MailFrame.of(find(id).html());
    }

    /** Sends a failed message again. */
    @POST
    @Path("{message}/sending")
    @RolesAllowed(May.DECIDE)
    @Transactional
    public RestResponse<TemplateInstance> again(@RestPath("message") String id) {
        var message = find(id);
        if (!writing.again(message, clock.instant())) {
            return Answers.conflict(page(message, false));
        }
        flash.say("The mail is sent again.");
        return Answers.seeOther("/portal/messages/" + id);
    }

    private TemplateInstance page(Message message, boolean plain) {
        return Templates.detail(new MessageView(message, references.of(message), plain));
    }

    private static Message find(String id) {
        return Message.of(id).orElseThrow(() -> ProblemException.notFound("message"));
    }
}
