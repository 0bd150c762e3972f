package org.goodturn.theme.merge;

import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;

/** Prints nothing for a field that has no value, where the engine would print the word "null". */
final class NothingForMissing implements ResultMapper {

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result == null;
    }

    @Override
    public String map(Object result, Expression expression) {
        return "";
    }
}
