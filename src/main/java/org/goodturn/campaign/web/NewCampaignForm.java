package org.goodturn.campaign.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Optional;
import org.goodturn.campaign.CampaignTemplate;
import org.goodturn.shared.text.PlainText;
import org.jboss.resteasy.reactive.RestForm;

/** A campaign to start, as typed. */
public record NewCampaignForm(
        @RestForm
        @NotBlank(message = "What is the campaign called?")
        @Size(max = 100, message = "At most 100 characters.")
        @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_EXPECTED)
        String name,

        @RestForm String template) {

    public NewCampaignForm {
        name = PlainText.typed(name);
        template = PlainText.typed(template);
    }

    static NewCampaignForm empty() {
        return new NewCampaignForm("", CampaignTemplate.GIVE_AND_GET.name());
    }

    Optional<CampaignTemplate> chosen() {
        return Arrays.stream(CampaignTemplate.values())
                .filter(one -> one.name().equals(template))
                .findFirst();
    }
}
