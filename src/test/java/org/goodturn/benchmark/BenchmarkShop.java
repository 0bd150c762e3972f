package org.goodturn.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.support.PackagedApp;

/** The shop of the demo merchant, with advocates who have their links. */
record BenchmarkShop(String key, List<String> advocateCodes, String campaign) {

    static BenchmarkShop open(PackagedApp app, int advocates) throws IOException, InterruptedException {
        var demo = app.demo();
        var codes = new ArrayList<String>();
        for (int i = 0; i < advocates; i++) {
            codes.add(code(app, demo, "advocate" + i + "@example.org"));
        }
        return new BenchmarkShop(
                demo.get("secretKey").asText(), codes, demo.get("campaign").asText());
    }

    long merchant(BenchmarkDatabase database) throws java.sql.SQLException {
        return database.number("select merchant_id from campaign where public_id = '" + campaign + "'");
    }

    private static String code(PackagedApp app, JsonNode demo, String email) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        app.address("/v3/" + demo.get("campaign").asText() + "/referrals"))
                .header("Authorization", "Bearer " + demo.get("secretKey").asText())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"email\": \"" + email + "\", \"reward_id\": 1}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return new ObjectMapper()
                    .readTree(client.send(request, BodyHandlers.ofString()).body())
                    .get("code")
                    .asText();
        }
    }
}
