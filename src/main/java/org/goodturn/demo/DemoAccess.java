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
 * @param testSecretKey as the secret key, in the test environment
 * @param testCampaign public id of a campaign there, in which the advocate's reward waits five days
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
    "sharePage",
    "testSecretKey",
    "testCampaign"
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
        String sharePage,
        String testSecretKey,
        String testCampaign) {}
