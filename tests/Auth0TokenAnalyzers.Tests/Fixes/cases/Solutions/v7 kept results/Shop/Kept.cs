namespace Shop;

public class Kept
{
    private static readonly string Token = Tokens.Create();
    private readonly string _second;

    public Kept()
    {
        _second = Tokens.Create();
        Third = Tokens.Create();
    }

    /// <summary>The token.</summary>
    public string First { get; } = Tokens.Create();

    public string Third { get; }

    public static readonly string Fourth = Tokens.Create();

    public string Header() => "Bearer " + Token;

    public string Second() => _second + Token.Length;
}
