package org.goodturn.event.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.goodturn.event.EventSource;
import org.goodturn.event.EventTranslation;
import org.goodturn.event.Journal;
import org.goodturn.event.Receipt;
import org.goodturn.shared.time.MachineTime;
import org.goodturn.shared.web.IdempotencyKey;
import org.goodturn.shared.web.JsonBody;

/** Takes events and batches that came by the {@link ShortWay}. Live merchants only: the machine's time is theirs. */
@Singleton
class OrdinaryEvents {

    private final ShortWay way;
    private final JsonBody body;
    private final EventTranslation translation;
    private final Journal journal;
    private final EventBatch batch;
    private final ObjectMapper json;
    private final ExecutorService workers;
    private final Clock clock;

    OrdinaryEvents(
            ShortWay way,
            JsonBody body,
            EventTranslation translation,
            Journal journal,
            EventBatch batch,
            ObjectMapper json,
            ExecutorService workers,
            @MachineTime Clock clock) {
        this.way = way;
        this.body = body;
        this.translation = translation;
        this.journal = journal;
        this.batch = batch;
        this.json = json;
        this.workers = workers;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        way.lead(router, "/api/v1/events", EventApi.LARGEST, this::one);
        way.lead(router, EventBatchApi.ROUTE, EventBatchApi.LARGEST, this::many);
    }

    private void one(ShortRequest request) {
        var key = IdempotencyKey.checked(request.key());
        var sent = body.object(request.body().getBytes(), EventApi.LARGEST);
        var event = translation.translated(sent, request.sender(), EventSource.API, key, clock.instant());
        if (key != null && !key.equals(event.messageId())) {
            request.goTheLongWay(event);
            return;
        }
        journal.append(event).whenComplete((receipt, failure) -> {
            if (failure != null || receipt.altered()) {
                request.goTheLongWay(event);
            } else {
                request.then(() -> answer(request, receipt));
            }
        });
    }

    /** A large one takes a while to read, during which others would wait. */
    private void many(ShortRequest request) {
        if (request.key() != null) {
            request.goTheLongWay();
            return;
        }
        workers.execute(() -> {
            try {
                take(request);
            } catch (RuntimeException refused) {
                request.goTheLongWay();
            }
        });
    }

    private void take(ShortRequest request) {
        var sent = body.object(request.body().getBytes(), EventBatchApi.LARGEST);
        var sorted = batch.sorted(sent, request.sender(), clock.instant());
        batch.takeTogether(sorted).whenComplete((taken, failure) -> {
            if (failure != null) {
                request.goTheLongWay(sorted);
            } else {
                request.then(() -> answer(request, taken));
            }
        });
    }

    private void answer(ShortRequest request, Receipt receipt) {
        request.answer(200, "application/json;charset=UTF-8", receipt.repeated(), written(EventJson.Taken.of(receipt)));
    }

    private void answer(ShortRequest request, EventBatchJson.Taken taken) {
        var status = taken.refused() == 0 ? 200 : EventBatchApi.PARTLY;
        request.answer(status, "application/json", false, written(taken));
    }

    private Buffer written(Object answer) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(answer));
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("an answer is always writable", unexpected);
        }
    }
}
