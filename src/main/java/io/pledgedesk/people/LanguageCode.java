package io.pledgedesk.people;

import io.pledgedesk.kernel.Language;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Languages are stored by their codes. */
@Converter(autoApply = true)
class LanguageCode implements AttributeConverter<Language, String> {

    @Override
    public String convertToDatabaseColumn(Language language) {
        return language == null ? null : language.code();
    }

    @Override
    public Language convertToEntityAttribute(String code) {
        return code == null ? null : Language.of(code).orElseThrow();
    }
}
