namespace Shop;

public class OtherTokens(string token) : ITokens
{
    public string Create() => token;
}
