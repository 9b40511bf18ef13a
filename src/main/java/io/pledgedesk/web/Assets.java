package io.pledgedesk.web;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code {asset:url('core.css')}}: the address of an own file with a digest of its content, so that it may be cached for ever. */
@TemplateExtension(namespace = "asset")
class Assets {

    private static final Map<String, String> URLS = new ConcurrentHashMap<>();

    private Assets() {}

    static String url(String name) {
        return URLS.computeIfAbsent(name, Assets::withDigest);
    }

    private static String withDigest(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/META-INF/resources/assets/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no asset named " + name);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
