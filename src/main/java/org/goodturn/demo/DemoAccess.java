package org.goodturn.demo;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Everything somebody needs to try the demonstration, as {@code demo.json} holds it. The keys stand nowhere else in
 * clear.
 *
 * @param portal address of the portal
 * @param email of Olga, the owner
 * @param password hers
 * @param merchant public id
 * @param campaign public id
 * @param programDomain address on which consumer pages and the tag are served
 * @param secretKey for the shop's server
 * @param publishableKey for the shop's pages
 * @param shop address of the demo shop
 * @param sharePage where an advocate gets a link
 */
@JsonPropertyOrder({
    "portal",
    "email",
    "password",
    "merchant",
    "campaign",
    "programDomain",
    "secretKey",
    "publishableKey",
    "shop",
    "sharePage"
})
public record DemoAccess(
        String portal,
        String email,
        String password,
        String merchant,
        String campaign,
        String programDomain,
        String secretKey,
        String publishableKey,
        String shop,
        String sharePage) {}
