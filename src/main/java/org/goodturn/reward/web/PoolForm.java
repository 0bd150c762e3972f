package org.goodturn.reward.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.goodturn.reward.CouponPool;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** A pool to open, as typed. */
public record PoolForm(
        @RestForm
        @NotBlank(message = "What is the pool called?")
        @Size(max = 100, message = "At most 100 characters.")
        @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_EXPECTED)
        String name,

        @RestForm @Pattern(regexp = "UPLOADED|GENERATED", message = "Choose where the codes come from.")
        String source,

        @RestForm @Pattern(regexp = "[A-Za-z0-9-]{0,12}", message = "Up to 12 letters, digits and hyphens.")
        String prefix,

        @RestForm String lowStock) {

    private static final String USUAL_STOCK = "20";

    public PoolForm {
        name = PlainText.typed(name);
        source = PlainText.typed(source);
        prefix = PlainText.typed(prefix);
        lowStock = lowStock == null ? USUAL_STOCK : PlainText.typed(lowStock);
    }

    static PoolForm empty() {
        return new PoolForm("", "GENERATED", "", USUAL_STOCK);
    }

    public boolean isUploaded() {
        return source.equals("UPLOADED");
    }

    /** Nothing when something is wrong with it. */
    CouponPool pool(Problems problems, Instant now) {
        Integer stock = isUploaded()
                ? new FormReading(problems).field("lowStock", () -> Threshold.of(lowStock))
                : Integer.valueOf(0);
        if (problems.any()) {
            return null;
        }
        return isUploaded() ? CouponPool.uploaded(name, stock, now) : CouponPool.generated(name, prefix, now);
    }
}
