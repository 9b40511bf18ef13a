package io.pledgedesk.web;

import io.pledgedesk.kernel.Refusal;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** {@code ?limit=many} is bad input, not an address that doesn't exist, which is what the framework would answer. */
@Provider
public class WholeNumberParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == Integer.class ? (ParamConverter<T>) new WholeNumber(nameIn(annotations)) : null;
    }

    private static String nameIn(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam parameter) {
                return parameter.value();
            }
        }
        return "";
    }

    private record WholeNumber(String name) implements ParamConverter<Integer> {

        @Override
        public Integer fromString(String text) {
            try {
                return text == null || text.isEmpty() ? null : Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new Refusal.Invalid(name, "Give a whole number.");
            }
        }

        @Override
        public String toString(Integer value) {
            return value.toString();
        }
    }
}
