package org.goodturn.merchant;

/** What staff may do. Pages and routes name one of these in {@code @RolesAllowed}; {@link Role} says who has it. */
public final class May {

    /** Be signed in, whichever merchant for; what concerns only oneself. */
    public static final String SIGNED_IN = "signed-in";
    /** See campaigns, people, referrals, rewards, reports, messages. */
    public static final String VIEW = "view";
    /** Change and publish campaigns, fill pools of coupon codes. */
    public static final String RUN_CAMPAIGNS = "run-campaigns";
    /** Approve and cancel rewards, decide on referrals, correct people. */
    public static final String DECIDE = "decide";
    /** Change the merchant, its domains and its team. */
    public static final String ADMINISTER = "administer";
    /** See and make access tokens. */
    public static final String DEVELOP = "develop";

    private May() {}
}
