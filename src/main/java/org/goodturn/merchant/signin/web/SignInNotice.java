package org.goodturn.merchant.signin.web;

/**
 * What the sign-in page may have to say. The address carries a word, never a sentence, so that nobody can put one
 * there.
 */
final class SignInNotice {

    private SignInNotice() {}

    /** Null when there is nothing to say. */
    static String sentence(String word) {
        return switch (word == null ? "" : word) {
            case "bye" -> "You are signed out.";
            case "mailed" ->
                "If somebody has an account with this address, a mail with a link is on its way. The link works for half an hour.";
            case "mailed-often" ->
                "A link for this address was asked for several times. Look into the mailbox, or wait some minutes.";
            case "new-password" -> "Your password is changed, and every other browser is signed out.";
            case "pause" -> "Too many attempts. Wait some minutes, or let us mail you a link: “Forgot your password?”.";
            case "stranger" ->
                "Nobody here is linked to that account yet. Ask for an invitation, or sign in with your password and link it under My account.";
            case "unreachable" ->
                "Single sign-on is not available at the moment. Try again later, or use your password.";
            case "unfinished" -> "Single sign-on was not finished. Try again, or use your password.";
            case "set-up" -> "This installation is set up already. Sign in, or ask an owner for an invitation.";
            case "linked" -> "From now on you can use single sign-on too.";
            case "demo-removed" ->
                "The demo data is removed. To set up your own shop, open the link that Goodturn has printed at its start.";
            case "taken" -> "That account of the identity provider belongs to somebody else here.";
            default -> null;
        };
    }
}
