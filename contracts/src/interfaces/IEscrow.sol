// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Cheque} from "../libraries/Structs.sol";

/// @notice Purpose of a pledge in OPG.
enum Purpose {
    /// @dev Stake of a worker: taken for objective faults only.
    Worker,
    /// @dev Stake of a gateway: pays second receipts of jobs that it assigned again.
    Gateway,
    /// @dev A worker's bond: seals, forfeits, costs of cases; burnt with its pay.
    Bond,
    /// @dev Seats of an auditor; only the Seats contract moves it.
    Seat
}

/// @notice A payer's signed reservation: `amount` is added once per `nonce`.
struct Reservation {
    address module;
    address payer;
    address worker;
    address token;
    uint256 amount;
    bytes32 nonce;
    uint64 deadline;
}

/// @title Escrow: all money, of any ERC-20
/// @notice `free` is an account's own. Reserved, pledged and staked money is bound to one module, which alone may take it. There is
/// no owner. Tokens are called only in deposits and withdrawals, after state, and credited with what arrived. Rebasing tokens are
/// not supported. The money of one token is at most 2^128 - 1 units, so that no sum overflows. Functions that modules call accept
/// zero amounts, and do nothing then. EIP-712 domain of all signed objects: {name: "OpenGradient", version: "2", chainId, this}.
interface IEscrow {
    event Deposited(address indexed account, address indexed token, uint256 amount);
    event Withdrawn(address indexed account, address indexed token, address to, uint256 amount);
    event Transferred(address indexed from, address indexed to, address indexed token, uint256 amount);
    event Allowed(address indexed account, address indexed spender, address indexed token, uint256 amount);
    event Burnt(address indexed from, address indexed token, uint256 amount);
    event ModuleAdded(address indexed module, uint64 exitDelay);
    event Reserved(address indexed module, address indexed payer, address indexed worker, address token, uint256 amount);
    /// @notice Emitted when a nonce of {Reservation} is used or cancelled.
    event NonceSpent(address indexed payer, bytes32 indexed nonce);
    event ReleaseBegun(
        address indexed module, address indexed payer, address indexed worker, address token, uint256 amount, uint64 readyAt
    );
    event Released(address indexed module, address indexed payer, address indexed worker, address token, uint256 amount);
    /// @notice Emitted when a module draws reserved money; `returned` when it goes back.
    event Drawn(address indexed module, address indexed payer, address indexed worker, address token, uint256 amount);
    event Returned(address indexed module, address indexed payer, address indexed worker, address token, uint256 amount);
    event Pledged(address indexed module, address indexed account, Purpose indexed purpose, uint256 amount);
    event UnpledgeBegun(
        address indexed module, address indexed account, Purpose indexed purpose, uint256 amount, uint64 readyAt
    );
    event Unpledged(address indexed module, address indexed account, Purpose indexed purpose, uint256 amount);
    event Seized(address indexed module, address indexed account, Purpose indexed purpose, uint256 amount);
    event ChequeApproved(address indexed payer, bytes32 indexed digest);

    error AmountZero();
    error InvalidAccount();
    error InvalidModule();
    error UnknownModule();
    error InsufficientBalance(uint256 available);
    error NotReady(uint64 readyAt);
    error Expired(uint64 deadline);
    error NonceUsed();
    error InvalidSignature();
    error NotSeats();
    error InvalidPurpose();
    /// @notice Thrown when a token moved nothing, or less than the bookkeeping needs.
    error TokenFailed();

    // Money -----------------------------------------------------------------------------------------------------------------

    function opg() external view returns (address);
    function seats() external view returns (address);
    /// @notice https://github.com/Uniswap/permit2, at the same address on all chains.
    function permit2() external view returns (address);
    function deposit(address token, uint256 amount) external;
    function depositFor(address account, address token, uint256 amount) external;
    /// @notice Deposits money of `account` by EIP-3009 `receiveWithAuthorization` with a signature of 65 bytes. The authorization's
    /// nonce is {authorizationNonce}, so that it is valid for this account and this purpose only. Any account may call.
    function depositWithAuthorization(
        address account,
        address token,
        uint256 amount,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 salt,
        bytes calldata signature
    ) external;
    /// @notice keccak256(abi.encode("deposit", this, account, salt)).
    function authorizationNonce(address account, bytes32 salt) external view returns (bytes32);
    /// @notice Deposits money of `account` by Permit2 `permitWitnessTransferFrom`. The witness, `Deposit(address account)`, binds the
    /// credited account. Any account may call.
    function depositWithPermit2(
        address account,
        address token,
        uint256 amount,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external;
    function withdraw(address token, address to, uint256 amount) external;
    /// @notice Moves free money of the caller to the free money of `to`. No token is called.
    function transfer(address to, address token, uint256 amount) external;
    /// @notice Lets `spender` move up to `amount` of the caller's free money by {transferFrom}; replaces the last allowance.
    function allow(address spender, address token, uint256 amount) external;
    function allowanceOf(address account, address spender, address token) external view returns (uint256);
    function transferFrom(address from, address to, address token, uint256 amount) external;
    /// @notice Burns free money of the caller: it stays here for ever and is counted.
    function burn(address token, uint256 amount) external;
    function freeOf(address account, address token) external view returns (uint256);
    function burntOf(address token) external view returns (uint256);
    /// @notice All money that entered, less what left: the sum of free, reserved, pledged and burnt.
    function totalOf(address token) external view returns (uint256);

    // Modules ---------------------------------------------------------------------------------------------------------------

    /// @notice Makes a module known. Any account may call, once per module; {IModule-escrow} must be this contract, the exit delay 1 s
    /// to 90 days.
    function addModule(address module) external;
    /// @notice Exit delay of a known module. Reverts with {UnknownModule}.
    function exitDelayOf(address module) external view returns (uint64);

    // Reservations ----------------------------------------------------------------------------------------------------------

    function reserve(address module, address worker, address token, uint256 amount) external;
    /// @notice Reserves the payer's free money by the payer's signature. Any account may call.
    function reserveWithSignature(Reservation calldata reservation, bytes calldata signature) external;
    /// @notice Cancels a signed reservation of the caller that is not used yet.
    function cancelNonce(bytes32 nonce) external;
    function isNonceSpent(address payer, bytes32 nonce) external view returns (bool);
    /// @notice Begins to release; the amount can be drawn until {finishRelease}. A second call adds and restarts the delay.
    function beginRelease(address module, address worker, address token, uint256 amount) external;
    function finishRelease(address module, address worker, address token) external;
    /// @notice `leaving` is not part of `reserved`; both can be drawn.
    function reservationOf(address module, address payer, address worker, address token)
        external
        view
        returns (uint256 reserved, uint256 leaving, uint64 readyAt);
    /// @notice The caller, a module, draws reserved money into its own free money; leaving money last. Reverts with
    /// {InsufficientBalance} if `reserved` and `leaving` are less.
    function drawReserved(address payer, address worker, address token, uint256 amount) external;
    /// @notice The caller, a module, returns free money of its own to a reservation.
    function returnReserved(address payer, address worker, address token, uint256 amount) external;

    // Pledges (OPG) ---------------------------------------------------------------------------------------------------------

    /// @notice Pledges free OPG of the caller for {Purpose-Worker}, {Purpose-Gateway} or {Purpose-Bond}.
    function pledge(address module, Purpose purpose, uint256 amount) external;
    function beginUnpledge(address module, Purpose purpose, uint256 amount) external;
    function finishUnpledge(address module, Purpose purpose) external;
    /// @notice `leaving` is not part of `pledged`; both can be seized.
    function pledgeOf(address module, address account, Purpose purpose)
        external
        view
        returns (uint256 pledged, uint256 leaving, uint64 readyAt);
    /// @notice The caller, a module, moves at most `amount` of a pledge into its own free money; leaving money last.
    /// {Purpose-Seat} is refused. @return taken what there was
    function seize(address account, Purpose purpose, uint256 amount) external returns (uint256 taken);

    // Seats (only the Seats contract) ---------------------------------------------------------------------------------------

    function lockSeat(address module, address account, uint256 amount) external;
    function unlockSeat(address module, address account, uint256 amount) external;
    /// @notice Moves seat money to the module's free money.
    function seizeSeat(address module, address account, uint256 amount) external;

    // Cheques ---------------------------------------------------------------------------------------------------------------

    /// @notice A contract account approves a cheque of its own by digest, beforehand.
    function approveCheque(bytes32 digest) external;
    function isApproved(address payer, bytes32 digest) external view returns (bool);
    function hashCheque(Cheque calldata cheque) external view returns (bytes32);
    /// @notice EIP-712 digest of any struct of this domain.
    function hashTypedData(bytes32 structHash) external view returns (bytes32);
}
