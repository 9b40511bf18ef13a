package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the fields that a desk defines itself. */
@MessageBundle("ownField")
public interface OwnFieldWords {

    @Message("Fields")
    String fields();

    @Message("What you want to know about tickets and customers besides. Policies and rules can ask for it.")
    String fieldsLead();

    @Message("New field")
    String newField();

    @Message("Belongs to")
    String fieldOf();

    @Message("{#switch code}{#case 'ticket'}Ticket{#else}Customer{/switch}")
    String fieldScope(String code);

    @Message("Kind")
    String kind();

    @Message("{#switch code}{#case 'text'}Text{#case 'number'}Number{#case 'yesNo'}Yes or no{#case"
            + " 'choice'}Choice{#else}Date{/switch}")
    String fieldKind(String code);

    @Message("Key")
    String key();

    @Message("Small letters, digits and underscores, such as order_number. Conditions ask for custom.order_number. It"
            + " can't be changed later.")
    String keyHint();

    @Message("Choices")
    String choices();

    @Message("For the kind “Choice” only, one a line.")
    String choicesHint();

    @Message("Hint for customers")
    String hint();

    @Message("Below the field on the request form, such as “Top right of your invoice”.")
    String hintHint();

    @Message("What the form asks besides")
    String questions();

    @Message("Fields that customers fill in when they choose this topic.")
    String questionsLead();

    @Message("{#switch code}{#case 'asked'}Asked, may stay empty{#case 'required'}Has to be filled in{#else}Not"
            + " asked{/switch}")
    String asking(String code);

    @Message("Place")
    String place();

    @Message("A number, lower first.")
    String placeHint();

    @Message("Retired: takes no new values, those that there are stay")
    String retired();

    @Message("Retired")
    String retiredBadge();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("More about it")
    String moreFields();

    @Message("Save fields")
    String saveFields();

    @Message("Somebody has set {key} to “{value}” meanwhile. Nothing was changed.")
    String fieldChangedMeanwhile(String key, String value);
}
