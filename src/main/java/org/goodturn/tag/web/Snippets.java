package org.goodturn.tag.web;

/**
 * What shops copy, with their own addresses and ids in it. Keys cannot be: they are shown once, when they are made.
 *
 * @param origin of the program domain
 * @param base where the API answers
 * @param campaign public id
 * @param currency of the merchant
 */
public record Snippets(String origin, String base, String campaign, String currency) {

    /** Stands where the publishable key belongs. */
    static final String PUBLISHABLE = "pk_YOUR_KEY";

    /** For every page of the shop. */
    public String tag() {
        return """
                <script async src="%s/tag/v1.js" data-key="%s"></script>""".formatted(origin, PUBLISHABLE);
    }

    /** What a page with a content security policy has to allow. */
    public String policy() {
        return "script-src %s; connect-src %s".formatted(origin, origin);
    }

    /** For the page after the till. */
    public String order() {
        return """
                <script>
                  window.goodturn = window.goodturn || [];
                  goodturn.push(["event", "conversion", {
                    partner_conversion_id: "1001",
                    cart_value: "84.00",
                    currency: "%s",
                    email: "finn@example.org"
                  }]);
                </script>""".formatted(currency);
    }

    /** For any page: a card that invites to share. */
    public String zone() {
        return """
                <div data-goodturn-zone="call-to-action">
                  <a href="%s/share/%s">Invite a friend</a>
                </div>""".formatted(origin, campaign);
    }

    /** For the shop's server, from a shell. */
    public String curl() {
        return """
                curl %s/api/v1/events \\
                  -H "Authorization: Bearer $GOODTURN_SECRET_KEY" \\
                  -H "Content-Type: application/json" \\
                  -H "Idempotency-Key: order-1001" \\
                  -d '%s'""".formatted(base, event());
    }

    /** The same, from Node. */
    public String node() {
        return """
                const answer = await fetch("%s/api/v1/events", {
                  method: "POST",
                  headers: {
                    "Authorization": `Bearer ${process.env.GOODTURN_SECRET_KEY}`,
                    "Content-Type": "application/json",
                    "Idempotency-Key": "order-1001"
                  },
                  body: JSON.stringify(%s)
                });
                console.log(await answer.json());""".formatted(base, event());
    }

    /** Somebody becomes an advocate: the published story's call. */
    public String advocate() {
        return """
                const answer = await fetch("%s/v3/%s/referrals", {
                  method: "POST",
                  headers: {
                    "Authorization": "Bearer %s",
                    "Content-Type": "application/json"
                  },
                  body: JSON.stringify({"email": "customer@example.com"})
                });
                const {link, code} = await answer.json();""".formatted(base, campaign, PUBLISHABLE);
    }

    /** Where advocates get their link, for mails and menus. */
    public String sharePage() {
        return origin + "/share/" + campaign;
    }

    private String event() {
        return """
                {
                    "event_name": "conversion",
                    "data": {
                      "email": "finn@example.org",
                      "partner_conversion_id": "1001",
                      "cart_value": "84.00",
                      "currency": "%s"
                    }
                  }""".formatted(currency);
    }
}
