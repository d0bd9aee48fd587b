package io.turnout.web.installation;

import io.turnout.web.scenario.ApiClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Many sites with one line and one router each, taken in by the imports that users have, and switches of them. */
public final class Fleet {

    private record Line(String siteId, String circuitId) {}

    /** A provider that is invited to make an offer. */
    public static final String CANDIDATE = "Newnet";

    private final List<Line> lines = new ArrayList<>();

    private Fleet() {}

    public static Fleet imported(ApiClient api, int size) {
        api.postCsv("imports/providers", """
                name,kind,country,language,postal_address,notice_email,noc_email,notice_channel
                Oldnet,access,CN,en,"1 Old Road",contracts@oldnet.example,noc@oldnet.example,email
                %s,access,CN,en,"1 New Road",contracts@newnet.example,noc@newnet.example,email
                """.formatted(CANDIDATE)).expect(200, 201);
        api.postCsv(
                        "imports/sites",
                        csv(
                                "customer,site,operated_by,country,city,address,time_zone",
                                "Fleet,Site %1$d,customer,CN,Shenzhen,\"%1$d Keyuan Road\",Asia/Shanghai",
                                size))
                .expect(200, 201);
        api.postCsv(
                        "imports/circuits",
                        csv(
                                "site,provider,provider_circuit_id,role,status,commit_rate_kbps,installed",
                                "Site %1$d,Oldnet,OLD-%1$d,primary,active,100000,2026-04-01",
                                size))
                .expect(200, 201);
        api.postCsv(
                        "imports/devices",
                        csv(
                                "site,device,ownership,management_address,management_path,snmp_version,snmp_user,"
                                        + "auth_protocol,priv_protocol,old_interface,new_interface",
                                "Site %1$d,rtr-%1$d,owned,127.0.99.1:1161,out-of-band,v3,turnout,SHA-256,AES-128,wan0,wan1",
                                size))
                .expect(200, 201);
        Fleet fleet = new Fleet();
        String next = "circuits?limit=200";
        while (next != null) {
            JsonNode page = api.get(next).expect(200).body();
            page.path("items")
                    .forEach(circuit -> fleet.lines.add(new Line(
                            circuit.path("siteId").asString(),
                            circuit.path("id").asString())));
            next = page.path("next").isString()
                    ? "circuits?limit=200&cursor=" + page.path("next").asString()
                    : null;
        }
        return fleet;
    }

    private static String csv(String head, String row, int size) {
        StringBuilder text = new StringBuilder(head).append('\n');
        IntStream.rangeClosed(1, size)
                .forEach(n -> text.append(row.formatted(n)).append('\n'));
        return text.toString();
    }

    public int size() {
        return lines.size();
    }

    /** The body that starts a switch of the n-th line. */
    public Map<String, Object> switchOf(int n) {
        Line line = lines.get(n);
        return new HashMap<>(Map.of(
                "siteId", line.siteId(),
                "circuitId", line.circuitId(),
                "reason", "Slow and often down",
                "managerId", Plant.MANAGER,
                "targetDate", LocalDate.now().plusDays(100).toString(),
                "budget", Map.of("amount", "1200.00", "currency", "CNY"),
                "reservePercent", 10));
    }
}
