// Types that the compiler asks for and netstandard2.0 does not have.

namespace System
{
    /// <summary>An index of a list pattern.</summary>
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;
    }
}

namespace System.Runtime.CompilerServices
{
    /// <summary>Lets the compiler emit records and init-only properties.</summary>
    internal static class IsExternalInit;
}
