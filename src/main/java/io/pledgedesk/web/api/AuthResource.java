package io.pledgedesk.web.api;

import io.pledgedesk.auth.SignIn;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Signing in with a password, for programs. */
@Path("/api/v1/auth")
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class AuthResource {

    private final SignIn signIn;

    AuthResource(SignIn signIn) {
        this.signIn = signIn;
    }

    /** @param otp read, and not needed yet */
    record Password(
            @NotNull(message = "Please give an e-mail address.")
            String email,

            @NotNull(message = "Please give a password.") String password,
            String otp) {}

    record Refresh(
            @NotNull(message = "Please give the refresh token.")
            String refreshToken) {}

    @Schema(name = "AuthAnswer")
    record Answer(String accessToken, String refreshToken, String tokenType, long expiresIn) {}

    @POST
    @Path("token")
    public Answer token(@Valid @NotNull(message = "Please send a body.") Password input) {
        return answer(signIn.forPrograms(input.email(), input.password()));
    }

    @POST
    @Path("refresh")
    public Answer refresh(@Valid @NotNull(message = "Please send a body.") Refresh input) {
        return answer(signIn.refresh(input.refreshToken()));
    }

    @POST
    @Path("logout")
    public void logout(@Valid @NotNull(message = "Please send a body.") Refresh input) {
        signIn.end(input.refreshToken());
    }

    private static Answer answer(SignIn.Grant grant) {
        return new Answer(grant.accessToken(), grant.refreshToken(), "Bearer", grant.expiresIn());
    }
}
