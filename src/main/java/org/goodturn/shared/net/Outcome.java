package org.goodturn.shared.net;

/** How a call ended. What it says never tells whether something inside our network answered. */
public sealed interface Outcome {

    /** @param body the first bytes, up to {@link OutboundHttp#MOST_READ} */
    record Answered(int status, byte[] body) implements Outcome {}

    /** We did not call, because of the address. */
    record Refused(String reason) implements Outcome {}

    /** Nobody answered in time, or not in HTTP. */
    record Unreachable(String reason) implements Outcome {}
}
