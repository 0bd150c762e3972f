package org.goodturn.theme;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Something a template may ask by name: {@code {texts.title}}, or {@code {texts.at(kind)}} for a name that is data. */
interface Named {

    Optional<Object> at(String name);

    static ValueResolver resolver() {
        return ValueResolver.builder()
                .applyToBaseClass(Named.class)
                .resolveAsync(Named::resolve)
                .build();
    }

    private static CompletionStage<Object> resolve(EvalContext context) {
        var named = (Named) context.getBase();
        if (context.getName().equals("at") && context.getParams().size() == 1) {
            return context.evaluate(context.getParams().getFirst())
                    .thenCompose(name -> named.answer(String.valueOf(name), context));
        }
        return named.answer(context.getName(), context);
    }

    private CompletionStage<Object> answer(String name, EvalContext context) {
        return at(name).<CompletionStage<Object>>map(CompletedStage::of).orElseGet(() -> Results.notFound(context));
    }
}
