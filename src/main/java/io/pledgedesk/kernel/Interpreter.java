package io.pledgedesk.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.qute.Resolver;
import io.quarkus.qute.i18n.Localized;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Passes each call on to the message bundle of the language that is spoken at that moment. Where a bundle has no file for it
 * English is said. Templates ask the bundles by {@link Resolver}.
 */
final class Interpreter<T> implements InvocationHandler {

    private final Class<T> bundle;
    private final Supplier<Language> language;
    private final Map<Language, T> known = new ConcurrentHashMap<>();

    Interpreter(Class<T> bundle, Supplier<Language> language) {
        this.bundle = bundle;
        this.language = language;
    }

    T words() {
        return bundle.cast(
                Proxy.newProxyInstance(bundle.getClassLoader(), new Class<?>[] {bundle, Resolver.class}, this));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        method.setAccessible(true);
        try {
            return method.invoke(known.computeIfAbsent(language.get(), this::in), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private T in(Language wanted) {
        InstanceHandle<T> found = Arc.container().instance(bundle, Localized.Literal.of(wanted.code()));
        return found.isAvailable()
                ? found.get()
                : Arc.container()
                        .instance(bundle, Localized.Literal.of(Language.ENGLISH.code()))
                        .get();
    }
}
