namespace Shop;

public sealed class Tokens
{
    private readonly string _pepper;

    public Tokens(string pepper) => _pepper = pepper;

    public string Hash(string value) => value + _pepper;
}
