package org.goodturn.person.audience;

import java.util.List;

/** Says what asks for an audience: whoever has rules that name audiences. */
public interface AudienceUse {

    /** Where it is named, each in words for staff; nothing when nobody asks for it. */
    List<String> of(Audience audience);
}
