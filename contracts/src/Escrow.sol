// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC3009} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IEscrow, Purpose, Reservation} from "./interfaces/IEscrow.sol";
import {IModule} from "./interfaces/IModule.sol";
import {IPermit2} from "./interfaces/IPermit2.sol";
import {Hashing} from "./libraries/Hashing.sol";
import {Cheque} from "./libraries/Structs.sol";

/// @title Escrow
/// @notice See {IEscrow}.
/// @dev {totalOf} is at most 2^128 - 1 and equals the sum of all balances of a token, so that additions of balances cannot
/// overflow. Only functions that call a token have a guard: the others call no foreign code.
contract Escrow is IEscrow, EIP712, ReentrancyGuardTransient {
    using Hashing for Cheque;
    using Hashing for Reservation;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    /// @dev Money bound to a module. `leaving` has begun to leave and can still be taken.
    struct Lock {
        uint128 amount;
        uint128 leaving;
        uint64 readyAt;
    }

    bytes32 private constant DEPOSIT = keccak256("Deposit(address account)");
    string private constant WITNESS =
        "Deposit witness)Deposit(address account)TokenPermissions(address token,uint256 amount)";
    uint64 private constant MAX_EXIT_DELAY = 90 days;

    /// @inheritdoc IEscrow
    address public immutable opg;
    /// @inheritdoc IEscrow
    address public immutable seats;
    /// @inheritdoc IEscrow
    address public constant permit2 = 0x000000000022D473030F116dDEE9F6B43aC78BA3;

    /// @inheritdoc IEscrow
    mapping(address account => mapping(address token => uint256)) public freeOf;
    /// @inheritdoc IEscrow
    mapping(address token => uint256) public totalOf;
    /// @inheritdoc IEscrow
    mapping(address token => uint256) public burntOf;
    /// @inheritdoc IEscrow
    mapping(address account => mapping(address spender => mapping(address token => uint256))) public allowanceOf;
    /// @inheritdoc IEscrow
    mapping(address payer => mapping(bytes32 nonce => bool)) public isNonceSpent;
    /// @inheritdoc IEscrow
    mapping(address payer => mapping(bytes32 digest => bool)) public isApproved;
    mapping(address module => uint64) private _exitDelays;
    mapping(address module => mapping(address payer => mapping(address worker => mapping(address token => Lock))))
        private _reservations;
    mapping(address module => mapping(address account => mapping(Purpose => Lock))) private _pledges;

    /// @param seats_ Address of the Seats contract, which is deployed afterwards and checks that it is the one.
    constructor(address opg_, address seats_) EIP712("OpenGradient", "2") {
        require(opg_ != address(0) && seats_ != address(0) && seats_ != address(this), InvalidAccount());
        (opg, seats) = (opg_, seats_);
    }

    modifier onlyKnown(address module) {
        require(_exitDelays[module] != 0, UnknownModule());
        _;
    }

    modifier onlySeats() {
        require(msg.sender == seats, NotSeats());
        _;
    }

    // Money -----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IEscrow
    function deposit(address token, uint256 amount) external {
        depositFor(msg.sender, token, amount);
    }

    /// @inheritdoc IEscrow
    function depositFor(address account, address token, uint256 amount) public nonReentrant {
        uint256 before = _beforeDeposit(account, token, amount);
        IERC20(token).safeTransferFrom(msg.sender, address(this), amount);
        _credit(account, token, before);
    }

    /// @inheritdoc IEscrow
    function depositWithAuthorization(
        address account,
        address token,
        uint256 amount,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 salt,
        bytes calldata signature
    ) external nonReentrant {
        require(signature.length == 65, InvalidSignature());
        uint256 before = _beforeDeposit(account, token, amount);
        IERC3009(token).receiveWithAuthorization(
            account,
            address(this),
            amount,
            validAfter,
            validBefore,
            authorizationNonce(account, salt),
            uint8(signature[64]),
            bytes32(signature[:32]),
            bytes32(signature[32:64])
        );
        _credit(account, token, before);
    }

    /// @inheritdoc IEscrow
    function authorizationNonce(address account, bytes32 salt) public view returns (bytes32) {
        return keccak256(abi.encode("deposit", address(this), account, salt));
    }

    /// @inheritdoc IEscrow
    function depositWithPermit2(
        address account,
        address token,
        uint256 amount,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external nonReentrant {
        uint256 before = _beforeDeposit(account, token, amount);
        IPermit2(permit2).permitWitnessTransferFrom(
            IPermit2.PermitTransferFrom(IPermit2.TokenPermissions(token, amount), nonce, deadline),
            IPermit2.SignatureTransferDetails(address(this), amount),
            account,
            keccak256(abi.encode(DEPOSIT, account)),
            WITNESS,
            signature
        );
        _credit(account, token, before);
    }

    /// @inheritdoc IEscrow
    function withdraw(address token, address to, uint256 amount) external nonReentrant {
        require(amount != 0, AmountZero());
        _requireReceiver(to);
        _debit(msg.sender, token, amount);
        totalOf[token] -= amount;
        emit Withdrawn(msg.sender, token, to, amount);
        uint256 before = IERC20(token).balanceOf(address(this));
        IERC20(token).safeTransfer(to, amount);
        // A token that takes a fee from the sender would take it from other accounts' money.
        require(IERC20(token).balanceOf(address(this)) + amount == before, TokenFailed());
    }

    /// @inheritdoc IEscrow
    function transfer(address to, address token, uint256 amount) external {
        _transfer(msg.sender, to, token, amount);
    }

    /// @inheritdoc IEscrow
    function allow(address spender, address token, uint256 amount) external {
        require(spender != address(0), InvalidAccount());
        _allow(msg.sender, spender, token, amount);
    }

    /// @inheritdoc IEscrow
    function transferFrom(address from, address to, address token, uint256 amount) external {
        if (amount == 0) return;
        uint256 allowance = allowanceOf[from][msg.sender][token];
        require(allowance >= amount, InsufficientBalance(allowance));
        _allow(from, msg.sender, token, allowance - amount);
        _transfer(from, to, token, amount);
    }

    /// @inheritdoc IEscrow
    function burn(address token, uint256 amount) external {
        if (amount == 0) return;
        _debit(msg.sender, token, amount);
        burntOf[token] += amount;
        emit Burnt(msg.sender, token, amount);
    }

    // Modules ---------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IEscrow
    function addModule(address module) external {
        require(_exitDelays[module] == 0 && IModule(module).escrow() == address(this), InvalidModule());
        uint64 exitDelay = IModule(module).exitDelay();
        require(exitDelay != 0 && exitDelay <= MAX_EXIT_DELAY, InvalidModule());
        _exitDelays[module] = exitDelay;
        emit ModuleAdded(module, exitDelay);
    }

    /// @inheritdoc IEscrow
    function exitDelayOf(address module) external view onlyKnown(module) returns (uint64) {
        return _exitDelays[module];
    }

    // Reservations ----------------------------------------------------------------------------------------------------------

    /// @inheritdoc IEscrow
    function reserve(address module, address worker, address token, uint256 amount) external {
        _reserve(module, msg.sender, worker, token, amount);
    }

    /// @inheritdoc IEscrow
    function reserveWithSignature(Reservation calldata reservation, bytes calldata signature) external {
        address payer = reservation.payer;
        require(block.timestamp <= reservation.deadline, Expired(reservation.deadline));
        _spendNonce(payer, reservation.nonce);
        (address signer, ECDSA.RecoverError failure,) =
            ECDSA.tryRecover(_hashTypedDataV4(reservation.hash()), signature);
        require(failure == ECDSA.RecoverError.NoError && signer == payer, InvalidSignature());
        _reserve(reservation.module, payer, reservation.worker, reservation.token, reservation.amount);
    }

    /// @inheritdoc IEscrow
    function cancelNonce(bytes32 nonce) external {
        _spendNonce(msg.sender, nonce);
    }

    /// @inheritdoc IEscrow
    function beginRelease(address module, address worker, address token, uint256 amount) external {
        uint64 readyAt = _beginLeaving(_reservations[module][msg.sender][worker][token], module, amount);
        emit ReleaseBegun(module, msg.sender, worker, token, amount, readyAt);
    }

    /// @inheritdoc IEscrow
    function finishRelease(address module, address worker, address token) external {
        uint256 amount = _finishLeaving(_reservations[module][msg.sender][worker][token]);
        freeOf[msg.sender][token] += amount;
        emit Released(module, msg.sender, worker, token, amount);
    }

    /// @inheritdoc IEscrow
    function reservationOf(address module, address payer, address worker, address token)
        external
        view
        returns (uint256, uint256, uint64)
    {
        Lock storage lock = _reservations[module][payer][worker][token];
        return (lock.amount, lock.leaving, lock.readyAt);
    }

    /// @inheritdoc IEscrow
    function drawReserved(address payer, address worker, address token, uint256 amount) external {
        if (amount == 0) return;
        Lock storage lock = _reservations[msg.sender][payer][worker][token];
        uint256 taken = _take(lock, amount);
        require(taken == amount, InsufficientBalance(taken));
        freeOf[msg.sender][token] += amount;
        emit Drawn(msg.sender, payer, worker, token, amount);
    }

    /// @inheritdoc IEscrow
    function returnReserved(address payer, address worker, address token, uint256 amount)
        external
        onlyKnown(msg.sender)
    {
        if (amount == 0) return;
        _requireReceiver(payer);
        _requireReceiver(worker);
        _debit(msg.sender, token, amount);
        _reservations[msg.sender][payer][worker][token].amount += amount.toUint128();
        emit Returned(msg.sender, payer, worker, token, amount);
    }

    // Pledges (OPG) ---------------------------------------------------------------------------------------------------------

    /// @inheritdoc IEscrow
    function pledge(address module, Purpose purpose, uint256 amount) external {
        require(amount != 0, AmountZero());
        require(purpose != Purpose.Seat, InvalidPurpose());
        _pledge(module, msg.sender, purpose, amount);
    }

    /// @inheritdoc IEscrow
    function beginUnpledge(address module, Purpose purpose, uint256 amount) external {
        require(purpose != Purpose.Seat, InvalidPurpose());
        uint64 readyAt = _beginLeaving(_pledges[module][msg.sender][purpose], module, amount);
        emit UnpledgeBegun(module, msg.sender, purpose, amount, readyAt);
    }

    /// @inheritdoc IEscrow
    function finishUnpledge(address module, Purpose purpose) external {
        uint256 amount = _finishLeaving(_pledges[module][msg.sender][purpose]);
        freeOf[msg.sender][opg] += amount;
        emit Unpledged(module, msg.sender, purpose, amount);
    }

    /// @inheritdoc IEscrow
    function pledgeOf(address module, address account, Purpose purpose)
        external
        view
        returns (uint256, uint256, uint64)
    {
        Lock storage lock = _pledges[module][account][purpose];
        return (lock.amount, lock.leaving, lock.readyAt);
    }

    /// @inheritdoc IEscrow
    function seize(address account, Purpose purpose, uint256 amount) external returns (uint256 taken) {
        require(purpose != Purpose.Seat, InvalidPurpose());
        taken = _take(_pledges[msg.sender][account][purpose], amount);
        if (taken == 0) return 0;
        freeOf[msg.sender][opg] += taken;
        emit Seized(msg.sender, account, purpose, taken);
    }

    // Seats -----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IEscrow
    function lockSeat(address module, address account, uint256 amount) external onlySeats {
        _pledge(module, account, Purpose.Seat, amount);
    }

    /// @inheritdoc IEscrow
    function unlockSeat(address module, address account, uint256 amount) external onlySeats {
        if (amount == 0) return;
        _takeSeat(module, account, amount);
        freeOf[account][opg] += amount;
        emit Unpledged(module, account, Purpose.Seat, amount);
    }

    /// @inheritdoc IEscrow
    function seizeSeat(address module, address account, uint256 amount) external onlySeats {
        if (amount == 0) return;
        _takeSeat(module, account, amount);
        freeOf[module][opg] += amount;
        emit Seized(module, account, Purpose.Seat, amount);
    }

    // Cheques ---------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IEscrow
    function approveCheque(bytes32 digest) external {
        isApproved[msg.sender][digest] = true;
        emit ChequeApproved(msg.sender, digest);
    }

    /// @inheritdoc IEscrow
    function hashCheque(Cheque calldata cheque) external view returns (bytes32) {
        return _hashTypedDataV4(cheque.hash());
    }

    /// @inheritdoc IEscrow
    function hashTypedData(bytes32 structHash) external view returns (bytes32) {
        return _hashTypedDataV4(structHash);
    }

    // Internals -------------------------------------------------------------------------------------------------------------

    function _requireReceiver(address account) private view {
        require(account != address(0) && account != address(this), InvalidAccount());
    }

    /// @return balance Balance of this contract before the token moves money.
    function _beforeDeposit(address account, address token, uint256 amount) private view returns (uint256 balance) {
        require(amount != 0, AmountZero());
        _requireReceiver(account);
        return IERC20(token).balanceOf(address(this));
    }

    /// @dev Credits what arrived since `before`. The guard excludes other deposits and withdrawals in between.
    function _credit(address account, address token, uint256 before) private {
        uint256 balance = IERC20(token).balanceOf(address(this));
        require(balance > before, TokenFailed());
        uint256 received = balance - before;
        totalOf[token] = uint256((totalOf[token] + received).toUint128());
        freeOf[account][token] += received;
        emit Deposited(account, token, received);
    }

    function _debit(address account, address token, uint256 amount) private {
        uint256 free = freeOf[account][token];
        require(free >= amount, InsufficientBalance(free));
        freeOf[account][token] = free - amount;
    }

    function _transfer(address from, address to, address token, uint256 amount) private {
        if (amount == 0) return;
        _requireReceiver(to);
        _debit(from, token, amount);
        freeOf[to][token] += amount;
        emit Transferred(from, to, token, amount);
    }

    function _allow(address account, address spender, address token, uint256 amount) private {
        allowanceOf[account][spender][token] = amount;
        emit Allowed(account, spender, token, amount);
    }

    function _spendNonce(address payer, bytes32 nonce) private {
        require(!isNonceSpent[payer][nonce], NonceUsed());
        isNonceSpent[payer][nonce] = true;
        emit NonceSpent(payer, nonce);
    }

    function _reserve(address module, address payer, address worker, address token, uint256 amount)
        private
        onlyKnown(module)
    {
        require(amount != 0, AmountZero());
        _requireReceiver(worker);
        _debit(payer, token, amount);
        _reservations[module][payer][worker][token].amount += amount.toUint128();
        emit Reserved(module, payer, worker, token, amount);
    }

    function _pledge(address module, address account, Purpose purpose, uint256 amount) private onlyKnown(module) {
        if (amount == 0) return;
        _debit(account, opg, amount);
        _pledges[module][account][purpose].amount += amount.toUint128();
        emit Pledged(module, account, purpose, amount);
    }

    function _beginLeaving(Lock storage lock, address module, uint256 amount) private returns (uint64 readyAt) {
        require(amount != 0, AmountZero());
        uint256 available = lock.amount;
        require(available >= amount, InsufficientBalance(available));
        lock.amount = uint128(available - amount);
        lock.leaving += uint128(amount);
        readyAt = (block.timestamp + _exitDelays[module]).toUint64();
        lock.readyAt = readyAt;
    }

    function _finishLeaving(Lock storage lock) private returns (uint256 amount) {
        amount = lock.leaving;
        require(amount != 0, AmountZero());
        uint64 readyAt = lock.readyAt;
        require(block.timestamp >= readyAt, NotReady(readyAt));
        (lock.leaving, lock.readyAt) = (0, 0);
    }

    /// @dev Takes at most `amount`, leaving money last.
    function _take(Lock storage lock, uint256 amount) private returns (uint256 taken) {
        uint256 staying = lock.amount;
        uint256 fromStaying = Math.min(staying, amount);
        lock.amount = uint128(staying - fromStaying);
        if (fromStaying == amount) return amount;
        uint256 leaving = lock.leaving;
        uint256 fromLeaving = Math.min(leaving, amount - fromStaying);
        lock.leaving = uint128(leaving - fromLeaving);
        return fromStaying + fromLeaving;
    }

    function _takeSeat(address module, address account, uint256 amount) private {
        uint256 taken = _take(_pledges[module][account][Purpose.Seat], amount);
        require(taken == amount, InsufficientBalance(taken));
    }
}
