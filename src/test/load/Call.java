/** One question of one client. */
interface Call {
    void by(PlainClient client) throws Exception;
}
