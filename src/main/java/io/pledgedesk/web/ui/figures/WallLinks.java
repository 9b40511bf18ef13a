package io.pledgedesk.web.ui.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** From a figure to the tickets behind it, and from the wallboard to itself with one thing changed. */
record WallLinks(Long team, boolean live, boolean names) {

    static final String PATH = "/desk/wallboard";

    public String late() {
        return list(Map.of("sla", "breached"));
    }

    /** Due from now on and up to an instant, itself included. */
    String dueUntil(Instant last) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("sla", "atRisk,onTrack");
        params.put("dueBefore", last.plusSeconds(1).toString());
        return list(params);
    }

    public String unassigned() {
        return list(Map.of("assignee", "none"));
    }

    public String open() {
        return list(Map.of());
    }

    public String reports() {
        return "/desk/reports" + query(team == null ? Map.of() : Map.of("team", team.toString()));
    }

    public String stream() {
        return address(PATH + "/stream", true, names);
    }

    /** This board again. */
    public String same() {
        return address(PATH, live, names);
    }

    public String paused() {
        return address(PATH, false, names);
    }

    public String resumed() {
        return address(PATH, true, names);
    }

    public String otherNames() {
        return address(PATH, live, !names);
    }

    private String address(String path, boolean live, boolean names) {
        Map<String, String> params = new LinkedHashMap<>();
        if (team != null) {
            params.put("team", team.toString());
        }
        if (!live) {
            params.put("live", "off");
        }
        if (!names) {
            params.put("names", "off");
        }
        return path + query(params);
    }

    private String list(Map<String, String> filters) {
        Map<String, String> params = new LinkedHashMap<>(filters);
        if (team != null) {
            params.put("team", team.toString());
        }
        return "/desk/views/all-open" + query(params);
    }

    private static String query(Map<String, String> params) {
        return params.isEmpty()
                ? ""
                : params.entrySet().stream()
                        .map(param ->
                                param.getKey() + "=" + URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
